package dev.dewey.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dewey.AsyncData;
import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.TaskFailedException;
import dev.dewey.broker.NewMessage;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.TaskContext;
import dev.dewey.letter.DeadTask;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.DeadReason;
import dev.dewey.testing.LogRecorder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read of a call whose argument is sensitive. */
final class SensitiveArgumentsTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String HIDDEN =
      "what is wrong at $.pin is not shown, because it is sensitive";

  private final MemoryBroker broker = new MemoryBroker("vaults");
  private final Invoker invoker = Invoker.on(broker);
  private final Unlock unlock = new Unlock(InvokerRef.of(invoker));

  /** The arguments, as the processor would write them. */
  record Args(int pin) {
    @Override
    public String toString() {
      return "Args[pin=***]";
    }
  }

  /** A command, as the processor would write it. */
  static final class Unlock extends QueueTask<Args, Integer> {
    Unlock(InvokerRef invoker) {
      super("unlock", invoker, new ArgsCodec(), Codecs.INT, CommandOptions.DEFAULT);
    }

    @Override
    public Unlock on(Invoker other) {
      return new Unlock(InvokerRef.of(other));
    }

    @Override
    protected Integer run(Args args, TaskContext context) {
      return args.pin() + 1;
    }
  }

  private static final class ArgsCodec implements JsonCodec<Args> {
    private static final FieldNames FIELDS = FieldNames.of("pin").withSensitive("pin");

    @Override
    public void write(JsonOutput out, Args args) {
      out.beginObject(FIELDS).name("pin").value(args.pin()).endObject();
    }

    @Override
    public Args read(JsonInput in) {
      int pin = 0;
      in.beginObject(FIELDS);
      for (int field = in.nextField(); field >= 0; field = in.nextField()) {
        pin = in.nextInt();
      }
      in.endObject();
      return new Args(pin);
    }
  }

  private List<String> logged(AsyncData<Integer> last) {
    CommandRegistry commands = CommandRegistry.builder().add(unlock).build();
    LogRecorder log = LogRecorder.of("dev.dewey");
    Consumer consumer = Consumer.builder(invoker).commands(commands).start();
    try (log;
        consumer) {
      catchThrowableOfType(TaskFailedException.class, () -> last.get(SOON));
      return Stream.of("ERROR", "WARN", "INFO", "DEBUG")
          .flatMap(level -> log.lines(level).stream())
          .toList();
    }
  }

  @Test
  void aCallIsNamedWithoutIt() {
    assertThat(unlock.prepare(new Args(4711))).hasToString("unlock Args[pin=***]");
  }

  @Test
  void neitherTheLogNorTheDeadLetterOfBadArgumentsSaysIt() {
    String bad =
        "{\"v\":1,\"id\":\"bad\",\"command\":\"unlock\",\"args\":{\"pin\":471100000000000000}}";
    broker.enqueue(List.of(NewMessage.of(bad.getBytes(StandardCharsets.UTF_8))));

    List<String> lines = logged(unlock.enqueue(new Args(1)));

    assertThat(lines)
        .contains(
            "unlock bad can never run and goes to the dead letters: BAD_ARGUMENTS, " + HIDDEN + ".")
        .noneSatisfy(line -> assertThat(line).contains("4711"));
    List<DeadTask> letters = invoker.deadLetters().stream().toList();
    assertThat(letters)
        .singleElement()
        .extracting(each -> each.letter().detail())
        .isEqualTo(HIDDEN);
    assertThat(letters.get(0).letter().reason()).isEqualTo(DeadReason.BAD_ARGUMENTS);
    assertThat(letters.toString()).doesNotContain("4711");
    assertThat(new String(letters.get(0).letter().message(), StandardCharsets.UTF_8))
        .as("the message itself, which is not encrypted")
        .contains("4711");
  }
}
