package dev.dewey.broker;

import static dev.dewey.broker.Bench.fetchOne;
import static dev.dewey.broker.Bench.settle;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.broker.Settlement.Dead;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.spi.NoResultStoreException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Results are there when their message is settled, and stay for their time. */
interface ResultContract {
  TaskId ID = new TaskId("a");
  Duration TTL = Duration.ofMinutes(10);

  Bench bench();

  private static StoredResult result(String text) {
    return new StoredResult(ID, text.getBytes(UTF_8), TTL);
  }

  private void finish(StoredResult result) {
    bench().enqueue("a");
    Session session = bench().open("one");
    settle(session, new Done(fetchOne(session), result));
  }

  @Test
  default void noResultIsNull() {
    bench().require(Guarantee.RESULTS);

    assertThat(bench().broker().peekResult(ID)).isNull();
    assertThat(bench().broker().takeResult(ID)).isNull();
  }

  @Test
  default void aResultIsReadAsOftenAsOneLikes() {
    bench().require(Guarantee.RESULTS);
    finish(result("42"));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("42".getBytes(UTF_8));
    assertThat(bench().broker().peekResult(ID)).isEqualTo("42".getBytes(UTF_8));
  }

  @Test
  default void aResultIsTakenOnce() {
    bench().require(Guarantee.RESULTS);
    finish(result("42"));

    assertThat(bench().broker().takeResult(ID)).isEqualTo("42".getBytes(UTF_8));
    assertThat(bench().broker().takeResult(ID)).isNull();
    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void aDeadLetterMayHaveAResult() {
    bench().require(Guarantee.RESULTS);
    bench().enqueue("a");
    Session session = bench().open("one");

    settle(session, new Dead(fetchOne(session), DeadReason.FAILED, "failed", result("dead")));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("dead".getBytes(UTF_8));
  }

  @Test
  default void noResultIsStoredWhereNoneIsGiven() {
    bench().require(Guarantee.RESULTS);
    finish(null);

    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void theLastResultStands() {
    bench().require(Guarantee.RESULTS);
    finish(result("first"));
    finish(result("second"));

    assertThat(bench().broker().peekResult(ID)).isEqualTo("second".getBytes(UTF_8));
  }

  @Test
  default void aResultVanishesWhenItsTimeIsOver() {
    bench().require(Guarantee.RESULT_EXPIRY);
    finish(result("42"));

    bench().clock().advance(TTL.minusMillis(1));
    assertThat(bench().broker().peekResult(ID)).isNotNull();
    bench().clock().advance(Duration.ofMillis(1));
    assertThat(bench().broker().peekResult(ID)).isNull();
    assertThat(bench().broker().takeResult(ID)).isNull();
  }

  @Test
  default void theResultOfARefusedSettlementIsNotStored() {
    bench().require(Guarantee.RECOVERY);
    bench().require(Guarantee.RESULTS);
    Session dead = bench().open("dead");
    bench().enqueue("a");
    Delivery late = fetchOne(dead);
    bench().outlive(bench().open("other"));

    settle(dead, new Done(late, result("late")));

    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void aFlushRemovesResults() {
    bench().require(Guarantee.RESULTS);
    finish(result("42"));

    bench().broker().flush();

    assertThat(bench().broker().peekResult(ID)).isNull();
  }

  @Test
  default void whereNoResultsAreStoredAskingForThemIsAnError() {
    if (!bench().broker().guarantees().contains(Guarantee.RESULTS)) {
      finish(result("42")); // which loses the result, and nothing else

      assertThatExceptionOfType(NoResultStoreException.class)
          .isThrownBy(() -> bench().broker().peekResult(ID));
      assertThatExceptionOfType(NoResultStoreException.class)
          .isThrownBy(() -> bench().broker().takeResult(ID));
    }
  }
}
