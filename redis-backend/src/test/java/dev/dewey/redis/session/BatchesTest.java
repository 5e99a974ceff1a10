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
    return sizes(count, 10, settlement);
  }

  private static List<Integer> sizes(
      int count, int message, Function<Delivery, Settlement> settlement) {
    List<Settlement> all =
        IntStream.range(0, count)
            .mapToObj(tag -> settlement.apply(delivery(tag, message)))
            .toList();
    List<Settlement> doubled = new ArrayList<>();
    List<List<Settlement>> parts = Batches.of(all, Set.of(), doubled);
    assertThat(doubled).isEmpty();
    assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    return parts.stream().map(List::size).toList();
  }

  private static Delivery delivery(long tag, int message) {
    return new Delivery(tag, new byte[message], 0, 0);
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

  @Test
  void largeMessagesThatGoBackGoInParts() {
    assertThat(sizes(12, MEBIBYTE + 1, Settlement.GiveBack::new)).containsExactly(4, 4, 4);
    assertThat(sizes(12, MEBIBYTE + 1, each -> new Settlement.Done(each, null)))
        .containsExactly(4, 4, 4);
  }

  @Test
  void longReasonsGoInParts() {
    String detail = "a".repeat(MEBIBYTE);
    assertThat(sizes(12, each -> new Settlement.Dead(each, DeadReason.FAILED, detail, null)))
        .containsExactly(4, 4, 4);
  }

  @Test
  void ofADeliveryTheFirstSettlementGoes() {
    Settlement first = new Settlement.Done(delivery(7, 10), null);
    Settlement second = new Settlement.GiveBack(delivery(7, 10));
    Settlement another = new Settlement.GiveBack(delivery(8, 10));
    List<Settlement> doubled = new ArrayList<>();

    assertThat(Batches.of(List.of(first, second, another), Set.of(), doubled))
        .containsExactly(List.of(first, another));
    assertThat(doubled).containsExactly(second);
  }

  @Test
  void whatWasSettledBeforeGoesNoMoreAndIsNoMistake() {
    Settlement before = new Settlement.Done(delivery(7, 10), null);
    Settlement another = new Settlement.GiveBack(delivery(8, 10));
    List<Settlement> doubled = new ArrayList<>();

    assertThat(Batches.of(List.of(before, another), Set.of(7L), doubled))
        .containsExactly(List.of(another));
    assertThat(doubled).isEmpty();
  }
}
