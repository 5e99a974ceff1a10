package dev.dewey.composed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.broker.Delivery;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.json.RawJson;
import dev.dewey.memory.MemoryQueue;
import dev.dewey.message.CallOptions;
import dev.dewey.message.DeadReason;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.MessageLimits;
import dev.dewey.message.TaskId;
import dev.dewey.spi.DataStorePutException;
import dev.dewey.spi.NoResultStoreException;
import dev.dewey.spi.QueueWriteException;
import dev.dewey.testing.LogRecorder;
import dev.dewey.testing.SettableClock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ComposedSessionTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final TaskId ID = new TaskId("a");

  private final SettableClock clock = SettableClock.at("2026-07-01T12:00:00Z");
  private final MemoryQueue queue = new MemoryQueue("beans");
  private final TroubledStore tasks = new TroubledStore();
  private final TroubledStore results = new TroubledStore();
  private final ComposedBroker broker =
      ComposedBroker.builder(queue).resultStore(results).taskStore(tasks).clock(clock).build();

  private static byte[] message(String args, CallOptions options) {
    MessageFormat anySize = new MessageFormat(new MessageLimits(1 << 24, 64));
    return anySize.write(new Message(ID, "command", RawJson.of(args), options, 1));
  }

  private byte[] later() {
    return message("{}", CallOptions.DEFAULT.withEta(clock.instant().plus(MINUTE)));
  }

  private Session open() {
    return open(broker);
  }

  private static Session open(ComposedBroker broker) {
    return broker.open(new SessionSpec("one", Duration.ofSeconds(1)));
  }

  private static List<Delivery> fetch(Session session) {
    return session.exchange(List.of(), 10).deliveries();
  }

  @Test
  void theScheduleSurvivesARestart() {
    queue.write(later());
    assertThat(fetch(open())).isEmpty(); // and this session is never closed

    Session next = open();
    assertThat(fetch(next)).isEmpty();
    clock.advance(MINUTE);

    assertThat(fetch(next)).extracting(Delivery::message).hasSize(1);
    assertThat(fetch(open())).isEmpty();
  }

  @Test
  void aLongScheduleIsSavedWhileTheQueueIsRead() {
    for (int i = 0; i < 1000; i++) {
      queue.write(later());
    }
    tasks.failAfter(7); // not even the fourth part can be saved

    try {
      fetch(open());
    } catch (DataStorePutException | dev.dewey.spi.DataStoreGetException e) {
      tasks.recover();
    }

    assertThat(queue.length()).isPositive();
    Session next = open();
    clock.advance(MINUTE);
    assertThat(next.exchange(List.of(), 1000).deliveries()).hasSizeGreaterThanOrEqualTo(256);
  }

  @Test
  void aMessageLargerThanTheDefaultLimitWaitsToo() {
    String text = "\"" + "x".repeat(2 << 20) + "\"";
    CallOptions options = CallOptions.DEFAULT.withEta(clock.instant().plus(MINUTE));
    queue.write(message("{\"text\":" + text + "}", options));

    Session session = open();

    assertThat(fetch(session)).isEmpty();
    clock.advance(MINUTE);
    assertThat(fetch(session)).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsDueSoThatItIsJudged() {
    queue.write("no message".getBytes(UTF_8));

    assertThat(fetch(open())).hasSize(1);
  }

  @Test
  void parksAreCountedAcrossARestart() {
    queue.write(message("{}", CallOptions.DEFAULT));
    Session session = open();
    for (int i = 0; i < 3; i++) {
      Delivery delivery = fetch(session).get(0);
      session.exchange(List.of(new Settlement.Park(delivery, MINUTE)), 0);
      clock.advance(MINUTE);
    }
    session.close();

    assertThat(fetch(open())).extracting(Delivery::parks).containsExactly(3);
  }

  @Test
  void parksAreCountedAcrossAGiveBack() {
    queue.write(message("{}", CallOptions.DEFAULT));
    Session session = open();
    session.exchange(List.of(new Settlement.Park(fetch(session).get(0), MINUTE)), 0);
    clock.advance(MINUTE);

    session.exchange(List.of(new Settlement.GiveBack(fetch(session).get(0))), 0);
    assertThat(fetch(session)).extracting(Delivery::parks).containsExactly(1);
    session.close();
    assertThat(fetch(open())).extracting(Delivery::parks).containsExactly(1);
  }

  @Test
  void aResultStoreThatFailsKeepsTheSettlement() {
    queue.write(message("{}", CallOptions.DEFAULT));
    Session session = open();
    Delivery delivery = fetch(session).get(0);
    List<Settlement> done =
        List.of(new Settlement.Done(delivery, new StoredResult(ID, new byte[] {42}, MINUTE)));
    results.failAfter(0);
    assertThatExceptionOfType(DataStorePutException.class)
        .isThrownBy(() -> session.exchange(done, 0));

    results.recover();
    session.exchange(done, 0);
    session.exchange(done, 0);

    assertThat(results.puts()).containsExactly("a");
    assertThat(broker.peekResult(ID)).containsExactly(42);
  }

  @Test
  void aTaskStoreThatFailsHoldsBackNothingThatWasRead() {
    Session session = open();
    queue.write(later());
    queue.write(message("{}", CallOptions.DEFAULT));
    tasks.failAfter(0);
    try (LogRecorder log = LogRecorder.of("dev.dewey.composed")) {
      assertThat(fetch(session)).hasSize(1);

      assertThat(log.lines("WARN"))
          .containsExactly(
              "an exchange with queue beans failed in the middle; what was read runs now, the rest"
                  + " is tried again.");
    }
    tasks.recover();
    fetch(session);
    clock.advance(MINUTE);

    assertThat(fetch(open())).hasSize(1);
  }

  @Test
  void deadLettersGoToTheLogWhereThereIsNoQueueForThem() {
    byte[] broken = {1, 2, 3};
    queue.write(broken);
    Session session = open();
    try (LogRecorder log = LogRecorder.of("dev.dewey.composed")) {
      bury(session);

      assertThat(log.lines("ERROR"))
          .containsExactly(
              "A message of queue beans can never run and is kept nowhere but here: MALFORMED, no"
                  + " JSON. Its bytes in Base64: "
                  + Base64.getEncoder().encodeToString(broken));
    }
  }

  private static void bury(Session session) {
    Delivery delivery = fetch(session).get(0);
    Settlement dead = new Settlement.Dead(delivery, DeadReason.MALFORMED, "no JSON", null);
    session.exchange(List.of(dead), 0);
  }

  @Test
  void deadLettersGoToTheirQueueAsTheyWere() {
    MemoryQueue letters = new MemoryQueue("dead");
    ComposedBroker keeping = ComposedBroker.builder(queue).deadLetters(letters).build();
    queue.write(new byte[] {1, 2, 3});

    bury(open(keeping));

    assertThat(letters.read()).containsExactly(1, 2, 3);
    assertThat(letters.read()).isNull();
  }

  @Test
  void withoutAResultStoreTheRemedyIsNamed() {
    ComposedBroker bare = ComposedBroker.builder(queue).build();

    assertThat(bare.guarantees()).isEmpty();
    assertThatExceptionOfType(NoResultStoreException.class)
        .isThrownBy(() -> bare.peekResult(ID))
        .withMessage(
            "queue beans stores no results. Give its invoker a result store:"
                + " Invoker.builder(queue).resultStore(…).");
  }

  @Test
  void aPriorityIsRefusedBeforeAnythingIsWritten() {
    List<NewMessage> batch =
        List.of(NewMessage.of(new byte[1]), new NewMessage(new byte[1], 5, null, null));

    assertThatExceptionOfType(QueueWriteException.class)
        .isThrownBy(() -> broker.enqueue(batch))
        .withMessage(
            "priority 5 cannot be kept, because queue beans is first in, first out. Queue the call"
                + " without a priority, or use a broker that guarantees PRIORITY.");
    assertThat(queue.length()).isZero();
  }

  @Test
  void aQueueThatWaitsWakes() {
    assertThat(broker.guarantees()).containsExactly(Guarantee.RESULTS);
    assertThat(ComposedBroker.builder(new WaitingQueue("w")).build().guarantees())
        .containsExactly(Guarantee.WAKE);
  }

  @Test
  void aFlushEmptiesQueueAndStores() {
    MemoryQueue letters = new MemoryQueue("dead");
    ComposedBroker all =
        ComposedBroker.builder(queue)
            .resultStore(results)
            .taskStore(tasks)
            .deadLetters(letters)
            .build();
    queue.write(new byte[1]);
    letters.write(new byte[1]);
    results.put("r", new byte[1]);
    tasks.put("t", new byte[1]);
    assertThat(all.counts().dead()).isEqualTo(1);

    all.flush();

    assertThat(queue.length() + letters.length()).isZero();
    assertThat(results.peek("r")).isNull();
    assertThat(tasks.peek("t")).isNull();
  }
}
