package dev.dewey.codec;

import org.jspecify.annotations.Nullable;

/**
 * Writes values of one type as JSON and reads them back.
 *
 * <p>Written by the annotation processor for records and commands, and found in {@link Codecs} for
 * the types of the JDK. Implementations hold no state and are safe for use by many threads.
 *
 * @param <T> the type
 */
public interface JsonCodec<T extends @Nullable Object> {
  /**
   * Writes one value.
   *
   * @throws JsonEncodeException if the value has no JSON form
   */
  void write(JsonOutput out, T value);

  /**
   * Reads one value.
   *
   * @throws JsonDecodeException if what stands there is no such value
   */
  T read(JsonInput in);
}
