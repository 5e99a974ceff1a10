package dev.dewey.postgres;

import dev.dewey.Invoker;
import dev.dewey.InvokerRef;
import dev.dewey.QueueTask;
import dev.dewey.codec.Codecs;
import dev.dewey.codec.FieldNames;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import dev.dewey.command.CommandOptions;
import dev.dewey.command.TaskContext;
import dev.dewey.retry.RetryTaskException;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A command that writes a row by the connection of its queue, and fails after it the first time.
 */
final class Booking extends QueueTask<Booking.NoArgs, String> {
  record NoArgs() {}

  private final String ledger;
  private final AtomicInteger tries = new AtomicInteger();

  Booking(String ledger) {
    super("book", InvokerRef.installed(), new ArgsCodec(), Codecs.STRING, CommandOptions.DEFAULT);
    this.ledger = ledger;
  }

  @Override
  public Booking on(Invoker other) {
    throw new UnsupportedOperationException("prepare it, and queue it by an invoker");
  }

  @Override
  protected String run(NoArgs args, TaskContext context) throws SQLException {
    try (Statement statement = context.connection().createStatement()) {
      statement.execute("insert into %s values ('booked')".formatted(ledger));
    }
    if (tries.incrementAndGet() == 1) {
      throw RetryTaskException.after(Duration.ZERO, "once more");
    }
    return "at try " + tries;
  }

  private static final class ArgsCodec implements JsonCodec<NoArgs> {
    private static final FieldNames NAMES = FieldNames.of();

    @Override
    public void write(JsonOutput out, NoArgs args) {
      out.beginObject().endObject();
    }

    @Override
    public NoArgs read(JsonInput in) {
      in.beginObject(NAMES);
      in.endObject();
      return new NoArgs();
    }
  }
}
