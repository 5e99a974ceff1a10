package dev.dewey.processor.setting;

/**
 * What an annotation says of how calls are treated.
 *
 * @param retry how often a failed one is tried again
 * @param filters after which exceptions
 * @param priority which calls run first
 * @param delivery the name of the promise how often one may be started
 */
public record CallSettings(
    RetrySettings retry,
    FilterSettings filters,
    Setting<Integer> priority,
    Setting<String> delivery) {
  /** Whether a call is never to be started twice. */
  public boolean isAtMostOnce() {
    return delivery.value().equals("AT_MOST_ONCE");
  }
}
