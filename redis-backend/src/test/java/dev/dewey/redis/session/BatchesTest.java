package dev.dewey.redis.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many settlements one exchange carries: a server does nothing else meanwhile. */
final class BatchesTest {
  private static final int MEBIBYTE = 1 << 20;

  private static List<Integer> sizes(int count, Function<Delivery, Settlement> settlement) {
    List<Settlement> all =
        IntStream.range(0, count)
            .mapToObj(tag -> settlement.apply(new Delivery(tag, new byte[10], 0, 0)))
            .toList();
    List<Settlement> doubled = new ArrayList<>();
    List<List<Settlement>> parts = Batches.of(all, Set.of(), doubled);
    assertThat(doubled).isEmpty();
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    return parts.stream().map(List::size).toList();
  }

  private static StoredResult result(int bytes) {
    return new StoredResult(new TaskId("a"), new byte[bytes], Duration.ofDays(1));
  }

  @Test
  void aThousandGoTogether() {
    assertThat(sizes(0, Settlement.GiveBack::new)).containsExactly(0);
    assertThat(sizes(1000, Settlement.GiveBack::new)).containsExactly(1000);
    assertThat(sizes(1001, Settlement.GiveBack::new)).containsExactly(1000, 1);
  }

  @Test
  void largeResultsGoInParts() {
    assertThat(sizes(12, each -> new Settlement.Done(each, result(MEBIBYTE))))
        .containsExactly(4, 4, 4);
    assertThat(
            sizes(12, each -> new Settlement.Dead(each, DeadReason.FAILED, "", result(MEBIBYTE))))
        .containsExactly(4, 4, 4);
  }

  @Test
  void largeMessagesOfTheNextTryGoInParts() {
    NewMessage next = NewMessage.of(new byte[MEBIBYTE]);
    assertThat(sizes(12, each -> new Settlement.Retry(each, next, Duration.ZERO)))
        .containsExactly(4, 4, 4);
  }
}
