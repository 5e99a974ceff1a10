package dev.dewey.testkit.model;

import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.testkit.bench.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the model knows of messages that are finished: their results, and dead letters. */
final class Aftermath {
  private record Kept(byte[] bytes, Span until) {}

  private final Map<String, Kept> results = new TreeMap<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> letters = new ArrayList<>();

  void stored(@Nullable StoredResult result, Span step) {
    if (result != null) {
      String id = result.id().value();
      results.put(id, new Kept(result.bytes(), step.plus(result.ttl())));
      ids.add(id);
    }
  }

  void buried(Item item, DeadReason reason, String detail) {
    letters.add(letter(item.id(), reason, detail));
  }

  private static String letter(String id, DeadReason reason, String detail) {
    return "%s (%s: %s)".formatted(id, reason, detail);
  }

  long dead() {
    return letters.size();
  }

  /** The ids that have or had a result. */
  List<String> ids() {
    return ids;
  }

  void peeked(TaskId id, byte @Nullable [] answer, Span step) {
    Kept kept = results.get(id.value());
    boolean mustBeThere = kept != null && !kept.until().mayHaveCome(step);
    boolean mustBeGone = kept == null || kept.until().hasSurelyCome(step);
    if (answer == null ? mustBeThere : mustBeGone) {
      throw new Disagreement(
          "the result of %s is %s".formatted(id.value(), answer == null ? "lost" : "there"));
    }
    if (answer != null && kept != null && !Arrays.equals(answer, kept.bytes())) {
      throw new Disagreement("the result of %s is another one".formatted(id.value()));
    }
  }

  void taken(TaskId id, byte @Nullable [] answer, Span step) {
    peeked(id, answer, step);
    results.remove(id.value());
  }

  /** Compares all dead letters, in whatever order they are told. */
  void exhumed(List<DeadLetter> told) {
    List<String> those =
        told.stream()
            .map(each -> letter(Messages.id(each.message()), each.reason(), each.detail()))
            .sorted()
            .toList();
    List<String> these = letters.stream().sorted().toList();
    if (!those.equals(these)) {
      throw new Disagreement("the dead letters are %s, and must be %s".formatted(those, these));
    }
  }
}
