package dev.dewey.sqlite;

import dev.dewey.message.MessageLimits;
import dev.dewey.spi.QueueLimit;
import dev.dewey.sql.Tables;
import dev.dewey.sqlite.file.Connector;
import dev.dewey.sqlite.file.FileSettings;
import dev.dewey.sqlite.queue.Store;
import dev.dewey.sqlite.schema.SqliteSchema;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings of a broker in a file. For one thread. */
public final class SqliteBrokerBuilder {
  private final Path path;
  private final String queue;
  private Synchronous synchronous = Synchronous.FULL;
  private Tables tables = Tables.CREATED;
  private Duration patience = Duration.ofSeconds(30);
  private @Nullable QueueLimit limit;
  private InstantSource clock = InstantSource.system();

  SqliteBrokerBuilder(Path path, String queue) {
    this.path = Objects.requireNonNull(path, "path");
    this.queue = MessageLimits.checkName(queue);
  }

  /** When to wait for the disk; the default is at each commit. */
  public SqliteBrokerBuilder synchronous(Synchronous when) {
    synchronous = Objects.requireNonNull(when, "when");
    return this;
  }

  /** Who creates the tables; the default is this broker, when it is opened. */
  public SqliteBrokerBuilder tables(Tables who) {
    tables = Objects.requireNonNull(who, "who");
    return this;
  }

  /**
   * How long to wait for another process that has the file locked; the default is 30 seconds.
   *
   * @param longest zero or more
   */
  public SqliteBrokerBuilder patience(Duration longest) {
    if (longest.isNegative()) {
      throw new IllegalArgumentException("patience must be zero or more, was " + longest);
    }
    patience = longest;
    return this;
  }

  /**
   * How many messages may wait; the default is any number. It binds those who queue by this broker,
   * not what consumers put back, nor transactions of others.
   */
  public SqliteBrokerBuilder limit(QueueLimit most) {
    limit = Objects.requireNonNull(most, "most");
    return this;
  }

  /** The clock that all times go by; the default is that of the machine. */
  public SqliteBrokerBuilder clock(InstantSource source) {
    clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Opens the file, and creates what is missing.
   *
   * @throws dev.dewey.spi.QueueException if it cannot be opened
   */
  public SqliteBroker open() {
    FileSettings settings =
        new FileSettings(
            Connector.to(path, synchronous.pragma()),
            new SqliteSchema().schema(),
            tables,
            patience);
    return new SqliteBroker(Store.open(queue, settings, clock), limit);
  }
}
