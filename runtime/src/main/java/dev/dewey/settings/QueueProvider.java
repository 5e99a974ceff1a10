package dev.dewey.settings;

import dev.dewey.spi.BaseQueue;
import java.util.Map;
import java.util.Set;

/**
 * Opens queues of one class for settings that name the class, so that no class is loaded by name.
 *
 * <p>A backend has one for each of its queue classes, and {@code ServiceLoader} finds it.
 * Stateless.
 */
public interface QueueProvider {
  /** What settings may call the class: by its own name, and as the seed does. */
  Set<String> classNames();

  /**
   * Opens a queue.
   *
   * @param name the name of the queue
   * @param connection how to reach its server, by the seed's names ({@code host}, {@code port},
   *     {@code db}, …), by a {@code url}, or by a {@code url} and what it leaves out; what is
   *     missing has its default
   * @throws IllegalArgumentException if the name or the connection says what cannot be
   */
  BaseQueue open(String name, Map<String, String> connection);
}
