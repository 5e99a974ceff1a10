package dev.dewey.sqlite.file;

import dev.dewey.sql.Schema;
import dev.dewey.sql.Tables;
import java.time.Duration;

/**
 * How a file is opened.
 *
 * @param connector connects to it
 * @param schema what is in it
 * @param tables who creates that
 * @param patience how long to wait for another process that has it locked
 */
public record FileSettings(Connector connector, Schema schema, Tables tables, Duration patience) {}
