package dev.dewey.testkit.model;

import static java.util.stream.Collectors.joining;

import dev.dewey.broker.Exchange;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Settlement;
import dev.dewey.testkit.bench.Messages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last of what happened, for who has to find out why. */
final class Story {
  private static final int LINES = 40;

  private final Deque<String> lines = new ArrayDeque<>();
  private int steps;

  void add(String form, Object... parts) {
    lines.addLast("%5d  ".formatted(++steps) + form.formatted(parts));
    if (lines.size() > LINES) {
      lines.removeFirst();
    }
  }

  static String messages(List<NewMessage> batch) {
    return batch.stream().map(Story::message).collect(joining(", "));
  }

  private static String message(NewMessage message) {
    String due = message.due() == null ? "" : " due " + message.due();
    String key = message.idempotencyKey() == null ? "" : " " + message.idempotencyKey();
    return "%s (priority %d%s%s)"
        .formatted(Messages.id(message.bytes()), message.priority(), due, key);
  }

  static String words(List<Settlement> words) {
    return words.stream().map(Story::word).collect(joining(", ", "[", "]"));
  }

  private static String word(Settlement word) {
    String more =
        word instanceof Settlement.Retry retry
            ? " as %s in %s".formatted(Messages.id(retry.next().bytes()), retry.delay())
            : word instanceof Settlement.Park park ? " for " + park.delay() : "";
    return "%s %s #%d%s"
        .formatted(
            word.getClass().getSimpleName(),
            Messages.id(word.delivery()),
            word.delivery().tag(),
            more);
  }

  static String answer(Exchange answer) {
    String came =
        answer.deliveries().stream()
            .map(each -> Messages.id(each) + " #" + each.tag())
            .collect(joining(", ", "[", "]"));
    return answer.refused().isEmpty() ? came : came + ", refused " + words(answer.refused());
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
