package dev.dewey.benchmarks;

import static dev.dewey.benchmarks.BeansTasks.COUNT_SOME_BEANS;

import dev.dewey.Invoker;
import dev.dewey.broker.Delivery;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Dispatcher;
import dev.dewey.command.Outcome;
import dev.dewey.json.RawJson;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.CallOptions;
import dev.dewey.message.Message;
import dev.dewey.message.MessageFormat;
import dev.dewey.message.TaskIdSource;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the single steps of a call cost, in one thread and without a queue. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StepsBenchmark {
  private static final BeansTasks.CountSomeBeans.Args ARGS =
      new BeansTasks.CountSomeBeans.Args(1_000_000);

  private final JsonOutput out = new JsonOutput();
  private final JsonInput in = new JsonInput();
  private final RawJson json = out.toJson(COUNT_SOME_BEANS.argsCodec(), ARGS);
  private final Message message =
      new Message(
          new TaskIdSource(InstantSource.system()).next(),
          COUNT_SOME_BEANS.name(),
          json,
          CallOptions.DEFAULT,
          1);
  private final byte[] bytes = MessageFormat.DEFAULT.write(message);
  private final Delivery delivery = new Delivery(1, bytes, 0, 0);
  private final Dispatcher dispatcher =
      new Dispatcher(
          Invoker.on(new MemoryBroker("bench"))
              .dispatchRules(CommandRegistry.builder().add(COUNT_SOME_BEANS).build()));

  /** Writes a message. */
  @Benchmark
  public byte[] writeMessage() {
    return MessageFormat.DEFAULT.write(message);
  }

  /** Reads a message, its arguments left as they are. */
  @Benchmark
  public Message readMessage() {
    return MessageFormat.DEFAULT.read(bytes);
  }

  /** Writes the arguments of a call. */
  @Benchmark
  public RawJson writeArgs() {
    return out.toJson(COUNT_SOME_BEANS.argsCodec(), ARGS);
  }

  /** Reads the arguments of a call; the record stays out of sight, for its class is not public. */
  @Benchmark
  public Object readArgs() {
    return in.fromJson(json, COUNT_SOME_BEANS.argsCodec());
  }

  /** Reads a message, finds its command, reads the arguments, runs it and writes the result. */
  @Benchmark
  public Outcome dispatch() {
    return dispatcher.dispatch(delivery);
  }
}
