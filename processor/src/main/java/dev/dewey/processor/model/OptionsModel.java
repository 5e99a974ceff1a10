package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import dev.dewey.processor.code.DelayText;
import java.util.List;
import java.util.Optional;

/**
 * How the calls of a command are treated.
 *
 * @param retry how often, and how soon, a failed one is tried again
 * @param filters after which exceptions
 * @param priority which calls run first
 * @param delivery the name of the promise how often one may be started
 * @param past how messages of earlier releases are read
 */
public record OptionsModel(Retry retry, Filters filters, int priority, String delivery, Past past) {
  /**
   * How often, and how soon, a failed call is tried again.
   *
   * @param retries how often
   * @param delay the first wait
   * @param backoff what each wait is multiplied by
   * @param maxDelay the longest wait
   * @param jitter up to which part of itself each wait is shortened
   */
  public record Retry(
      int retries, DelayText delay, double backoff, DelayText maxDelay, double jitter) {}

  /**
   * How messages of earlier releases are read.
   *
   * @param aliases by which names they call the command
   * @param upgrader the class that makes new arguments of theirs
   */
  public record Past(List<String> aliases, Optional<ClassName> upgrader) {}

  /**
   * After which exceptions a failed call is tried again.
   *
   * @param on after these; after all, if there are none
   * @param dontOn not after these
   */
  public record Filters(List<ClassName> on, List<ClassName> dontOn) {
    /** Whether there is anything to be asked. */
    public boolean isOpen() {
      return on.isEmpty() && dontOn.isEmpty();
    }
  }
}
