package dev.dewey.testkit.served;

import dev.dewey.broker.Broker;
import dev.dewey.broker.DeadLetter;
import dev.dewey.broker.Guarantee;
import dev.dewey.broker.NewMessage;
import dev.dewey.broker.Page;
import dev.dewey.broker.QueueCounts;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.message.DeadReason;
import dev.dewey.message.TaskId;
import dev.dewey.settings.BrokerProvider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A broker in memory of another process. */
public final class ServedBroker implements Broker {
  private final URI uri;
  private final String queue;
  private final Line line;

  public ServedBroker(URI uri, String queue) {
    this.uri = uri;
    this.queue = queue;
    this.line = new Line(uri, queue);
  }

  /** Finds the server at {@code served://127.0.0.1:port}. */
  public static final class Provider implements BrokerProvider {
    @Override
    public Set<String> schemes() {
      return Set.of("served");
    }

    @Override
    public Broker open(URI uri, String queue) {
      return new ServedBroker(uri, queue);
    }
  }

  @Override
  public String name() {
    return queue;
  }

  @Override
  public Set<Guarantee> guarantees() {
    return EnumSet.allOf(Guarantee.class);
  }

  @Override
  public void enqueue(List<NewMessage> batch) {
    line.ask(
        Wire.Ask.ENQUEUE,
        out -> {
          out.writeInt(batch.size());
          for (NewMessage message : batch) {
            Wire.message(out, message);
          }
        },
        in -> in.readBoolean());
  }

  @Override
  public Session open(SessionSpec spec) {
    long id =
        line.ask(
            Wire.Ask.OPEN,
            out -> {
              out.writeUTF(spec.consumer());
              out.writeLong(spec.lease().toMillis());
            },
            in -> in.readLong());
    return new ServedSession(id, new Line(uri, queue), new Line(uri, queue));
  }

  @Override
  public byte[] peekResult(TaskId id) {
    return line.ask(Wire.Ask.PEEK, out -> out.writeUTF(id.value()), Wire::bytes);
  }

  @Override
  public byte[] takeResult(TaskId id) {
    return line.ask(Wire.Ask.TAKE, out -> out.writeUTF(id.value()), Wire::bytes);
  }

  @Override
  public void awaitResult(TaskId id, Duration atMost) {
    throw new UnsupportedOperationException("workers ask for no results");
  }

  @Override
  public QueueCounts counts() {
    return line.ask(
        Wire.Ask.COUNTS,
        out -> {},
        in -> new QueueCounts(in.readLong(), in.readLong(), in.readLong(), in.readLong()));
  }

  @Override
  public Page<DeadLetter> deadLetters(String cursor, int limit) {
    return line.ask(
        Wire.Ask.LETTERS,
        out -> {
          Wire.text(out, cursor);
          out.writeInt(limit);
        },
        in -> {
          List<DeadLetter> letters = new ArrayList<>();
          for (int left = in.readInt(); left > 0; left--) {
            String key = Wire.text(in);
            byte[] bytes = Wire.bytes(in);
            DeadReason reason = DeadReason.valueOf(Wire.text(in));
            String detail = Wire.text(in);
            Instant at = Instant.ofEpochMilli(in.readLong());
            letters.add(new DeadLetter(key, bytes, reason, detail, at));
          }
          return new Page<>(letters, Wire.text(in));
        });
  }

  @Override
  public boolean retryDead(String key, NewMessage again) {
    throw new UnsupportedOperationException("workers look after no letters");
  }

  @Override
  public boolean deleteDead(String key) {
    throw new UnsupportedOperationException("workers look after no letters");
  }

  @Override
  public boolean tick(String command, Instant at, NewMessage message) {
    throw new UnsupportedOperationException("workers do not tick");
  }

  @Override
  public Instant lastTick(String command) {
    throw new UnsupportedOperationException("workers do not tick");
  }

  @Override
  public void flush() {
    line.ask(Wire.Ask.FLUSH, out -> {}, in -> in.readBoolean());
  }

  @Override
  public void close() {
    line.close();
  }
}
