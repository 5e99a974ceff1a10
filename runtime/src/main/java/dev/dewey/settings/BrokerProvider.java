package dev.dewey.settings;

import dev.dewey.broker.Broker;
import java.net.URI;
import java.util.Set;

/**
 * Opens brokers for URIs of its schemes, such as {@code redis://localhost:6379}.
 *
 * <p>A backend has one, and {@code ServiceLoader} finds it. Stateless.
 */
public interface BrokerProvider {
  /** The schemes of its URIs, in lower case. */
  Set<String> schemes();

  /**
   * Opens the broker of a queue.
   *
   * @throws IllegalArgumentException if the URI or the name says what cannot be
   * @throws dev.dewey.spi.QueueException if the server cannot be reached, where that is tried
   */
  Broker open(URI uri, String queue);
}
