package dev.dewey.benchmarks.redis;

import static dev.dewey.redis.keys.BrokerKeys.arg;

import dev.dewey.benchmarks.race.Lane;
import dev.dewey.message.TaskIdSource;
import dev.dewey.redis.broker.Script;
import dev.dewey.redis.broker.Scripts;
import dev.dewey.redis.client.LuaScript;
import dev.dewey.redis.keys.BrokerKeys;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The scripts of the broker, called by Jedis with constant bytes that are there beforehand: no
 * codec, no dispatch, no threads. What a consumer takes longer than this is its own.
 */
final class BareScripts {
  private static final Scripts SCRIPTS = Scripts.read();
  private static final String CONSUMER = "bare";
  private static final long TTL = Duration.ofDays(1).toMillis();
  private static final Duration LONG = Duration.ofHours(1);
  private static final long ROOM = 4 << 20;
  private static final int PUSHED_AT_ONCE = 500;

  /** As long as a consumer's tags, which start anywhere. */
  private static final long BEFORE_FIRST_TAG = 500_000_000_000L;

  private final Place place;
  private final Example example;
  private final TaskIdSource ids = new TaskIdSource(InstantSource.system());

  BareScripts(Place place, Example example) {
    this.place = place;
    this.example = example;
  }

  /**
   * Which script, and how it is called.
   *
   * @param by who asks; empty for the plain script, which need not know
   */
  record Form(String words, LuaScript script, List<byte[]> by) {
    /** Where there is nothing to do but to settle and fetch. */
    static final Form PLAIN =
        new Form("exchange_plain.lua", SCRIPTS.get(Script.EXCHANGE_PLAIN), List.of());

    /** As it is called after a wait. */
    static final Form WOKEN =
        new Form(
            "exchange.lua, after a wait",
            SCRIPTS.get(Script.EXCHANGE),
            List.of(arg(1), arg(0), arg(CONSUMER)));

    /** As it is called when the lease has to be renewed. */
    static final Form RENEWING =
        new Form(
            "exchange.lua, renewing the lease",
            SCRIPTS.get(Script.EXCHANGE),
            List.of(arg(0), arg(15_000), arg(CONSUMER)));

    /** Whether it looks after more than ready messages of normal priority. */
    boolean isFull() {
      return !by.isEmpty();
    }
  }

  private record Call(List<byte[]> keys, List<byte[]> args) {}

  /** Empties a full queue, so many messages at a time, and stores as many results. */
  Lane drain(int batch) {
    return drain("constant EVALSHA, batches of " + batch, batch, example::message);
  }

  /** The same with messages as they are: no two alike, so that Lua keeps each by itself. */
  Lane drainOfDifferent(int batch) {
    return drain(
        "the same, each message with its own id", batch, () -> example.messageOf(ids.next()));
  }

  private Lane drain(String name, int batch, Supplier<byte[]> message) {
    return new Lane(
        name,
        operations -> {
          List<Call> calls = calls(operations / batch + 1, batch, Form.PLAIN);
          begin(operations, message);
          return () -> run(Form.PLAIN, calls);
        });
  }

  /** Exchanges one result for one message; a full form has all to look after that there may be. */
  Lane exchange(Form form) {
    return new Lane(
        form.words,
        operations -> {
          List<Call> calls = calls(operations + 1, 1, form);
          begin(operations + 1, example::message);
          if (form.isFull()) {
            queueWhatStays();
          }
          run(form, calls.subList(0, 1));
          return () -> run(form, calls.subList(1, calls.size()));
        });
  }

  private void run(Form form, List<Call> calls) {
    for (Call call : calls) {
      form.script.run(place.jedis(), call.keys, call.args);
    }
  }

  /** Fills the queue and joins it, with tags from where they start. */
  private void begin(int messages, Supplier<byte[]> message) {
    place.empty();
    BrokerKeys keys = place.keys();
    for (int pushed = 0; pushed < messages; pushed += PUSHED_AT_ONCE) {
      byte[][] some = new byte[Math.min(PUSHED_AT_ONCE, messages - pushed)][];
      Arrays.setAll(some, i -> message.get());
      place.jedis().lpush(keys.ready(), some);
    }
    SCRIPTS
        .get(Script.JOIN)
        .run(
            place.jedis(),
            keys.lease(CONSUMER),
            List.of(arg(CONSUMER), arg(60_000), arg(BEFORE_FIRST_TAG)));
  }

  /** One message of a priority that comes after all others, and one that is not due for long. */
  private void queueWhatStays() {
    long due = System.currentTimeMillis() + LONG.toMillis();
    byte[] none = {};
    byte[] message = example.message();
    List<byte[]> last = List.of(arg(-1), none, none, message);
    List<byte[]> later = List.of(arg(0), arg(due), none, message);
    List<byte[]> args = new ArrayList<>(List.of(arg(TTL), arg(0)));
    args.addAll(last);
    args.addAll(later);
    SCRIPTS.get(Script.ENQUEUE).run(place.jedis(), place.keys().queue(), args);
  }

  /** The first one fetches only; each later one settles what the one before has fetched. */
  private List<Call> calls(int count, int batch, Form form) {
    List<Call> calls = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      int settled = number == 1 ? 0 : batch;
      List<byte[]> keys = new ArrayList<>(fixedKeys(form));
      List<byte[]> args = new ArrayList<>(List.of(arg(number), arg(batch), arg(ROOM)));
      args.addAll(form.by);
      args.addAll(List.of(arg(0), arg(settled), arg(TTL)));
      for (int i = 1; i <= settled; i++) {
        keys.add(place.keys().result(ids.next()));
        args.add(arg(BEFORE_FIRST_TAG + (number - 2L) * batch + i));
        args.add(example.result());
      }
      calls.add(new Call(keys, args));
    }
    return calls;
  }

  private List<byte[]> fixedKeys(Form form) {
    BrokerKeys keys = place.keys();
    return form.isFull() ? keys.exchange(CONSUMER) : keys.exchangePlain(CONSUMER);
  }
}
