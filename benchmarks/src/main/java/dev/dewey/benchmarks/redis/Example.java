package dev.dewey.benchmarks.redis;

import static dev.dewey.benchmarks.redis.BeansTasks.COUNT_SOME_BEANS;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dewey.Invoker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.StoredResult;
import dev.dewey.command.CommandRegistry;
import dev.dewey.command.Dispatcher;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.message.TaskId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A message and its result, for programs that have no codec.
 *
 * @param message of a call
 * @param id of that call, which the message names
 * @param result as it is stored
 */
record Example(byte[] message, TaskId id, byte[] result) {
  /** Makes the ones of the command that is measured. */
  static Example ofBeans() {
    Invoker invoker = Invoker.on(new MemoryBroker("example"));
    TaskId id = COUNT_SOME_BEANS.on(invoker).enqueue(Place.BEANS).taskId();
    CommandRegistry commands = CommandRegistry.builder().add(COUNT_SOME_BEANS).build();
    Dispatcher dispatcher = new Dispatcher(invoker.dispatchRules(commands));
    try (Session session =
        invoker.broker().open(new SessionSpec("example", Duration.ofMinutes(1)))) {
      Delivery delivery = session.exchange(List.of(), 1).deliveries().get(0);
      Settlement.Done done = (Settlement.Done) dispatcher.dispatch(delivery).settlement(delivery);
      StoredResult result = Objects.requireNonNull(done.result(), "a result");
      return new Example(delivery.message(), id, result.bytes());
    }
  }

  /** The message of the same call with another id. */
  byte[] messageOf(TaskId other) {
    return new String(message, UTF_8).replace(id.value(), other.value()).getBytes(UTF_8);
  }
}
