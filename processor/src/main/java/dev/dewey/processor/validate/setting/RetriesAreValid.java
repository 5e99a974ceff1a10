package dev.dewey.processor.validate.setting;

import dev.dewey.message.CallOptions;
import dev.dewey.processor.code.DelayText;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.diagnostic.DiagnosticCode;
import dev.dewey.processor.diagnostic.Quote;
import dev.dewey.processor.diagnostic.Report;
import dev.dewey.processor.diagnostic.Rule;
import dev.dewey.processor.setting.CallSettings;
import dev.dewey.processor.setting.RetrySettings;
import dev.dewey.processor.setting.Setting;
import java.util.Optional;

/** The numbers of an annotation are in range, and its durations are durations. */
final class RetriesAreValid implements Rule.OfCommand {
  @Override
  public void check(CommandDeclaration command, Report report) {
    RetrySettings retry = command.settings().calls().retry();
    checkRetries(retry.retries(), command, report);
    checkPromise(command, report);
    checkBackoff(retry.backoff(), command, report);
    checkJitter(retry.jitter(), command, report);
    Optional<DelayText> delay = delay("retryDelay", retry.delay(), command, report);
    Optional<DelayText> longest = delay("retryMaxDelay", retry.maxDelay(), command, report);
    if (delay.isPresent() && longest.isPresent()) {
      checkOrder(delay.get(), longest.get(), command, report);
    }
    checkPriority(command.settings().calls().priority(), command, report);
  }

  private static void checkRetries(
      Setting<Integer> retries, CommandDeclaration command, Report report) {
    if (retries.value() < 0) {
      report.error(
          DiagnosticCode.NEGATIVE_RETRIES,
          retries.origin(),
          "command %s cannot be retried %d times".formatted(command.subject(), retries.value()),
          "that is less than never",
          "Write 0 for never, or more.");
    }
  }

  private static void checkPromise(CommandDeclaration command, Report report) {
    CallSettings calls = command.settings().calls();
    Setting<Integer> retries = calls.retry().retries();
    if (calls.isAtMostOnce() && retries.value() > 0 && calls.filters().on().isEmpty()) {
      report.error(
          DiagnosticCode.RETRIED_AT_MOST_ONCE,
          retries.origin(),
          "command %s cannot be retried after every exception".formatted(command.subject()),
          "it is to run at most once, and may have done something before it threw",
          "Name in retryOn the exceptions after which nothing has been done yet, or leave retries"
              + " away.");
    }
  }

  private static void checkBackoff(
      Setting<Double> backoff, CommandDeclaration command, Report report) {
    if (!(backoff.value() >= 1) || backoff.value().isInfinite()) {
      report.error(
          DiagnosticCode.INVALID_BACKOFF,
          backoff.origin(),
          "retryBackoff %s of %s cannot be multiplied by"
              .formatted(backoff.value(), command.subject()),
          "each wait is as long as the one before or longer, and not endless",
          "Write 1 for the same wait each time, or more.");
    }
  }

  private static void checkJitter(
      Setting<Double> jitter, CommandDeclaration command, Report report) {
    if (!(jitter.value() >= 0 && jitter.value() <= 1)) {
      report.error(
          DiagnosticCode.INVALID_JITTER,
          jitter.origin(),
          "retryJitter %s of %s cannot shorten a wait".formatted(jitter.value(), command.subject()),
          "it is the part of a wait that chance may take away, from 0 to 1",
          "Write 0 for waits as they are, 0.5 for down to half of each, 1 for down to none.");
    }
  }

  private static Optional<DelayText> delay(
      String label, Setting<String> text, CommandDeclaration command, Report report) {
    Optional<DelayText> delay = DelayText.parse(text.value());
    if (delay.isEmpty()) {
      report.error(
          DiagnosticCode.INVALID_DURATION,
          text.origin(),
          "%s %s of %s is no duration".formatted(label, Quote.of(text.value()), command.subject()),
          "a duration is a whole number and a unit, with nothing between",
          "Write it like \"500ms\", \"10s\", \"5m\", \"2h\" or \"1d\".");
    }
    return delay;
  }

  private static void checkOrder(
      DelayText delay, DelayText longest, CommandDeclaration command, Report report) {
    RetrySettings retry = command.settings().calls().retry();
    Setting<String> wrong = retry.maxDelay().given() ? retry.maxDelay() : retry.delay();
    if (longest.toDuration().compareTo(delay.toDuration()) < 0) {
      report.error(
          DiagnosticCode.MAX_DELAY_BELOW_DELAY,
          wrong.origin(),
          "retryDelay \"%s\" of %s cannot be waited"
              .formatted(retry.delay().value(), command.subject()),
          "the longest wait, retryMaxDelay, is \"%s\"".formatted(retry.maxDelay().value()),
          command.isPeriodic() ? "Shorten it." : "Shorten the one, or lengthen the other.");
    }
  }

  private static void checkPriority(
      Setting<Integer> priority, CommandDeclaration command, Report report) {
    int value = priority.value();
    if (value < CallOptions.MIN_PRIORITY || value > CallOptions.MAX_PRIORITY) {
      report.error(
          DiagnosticCode.PRIORITY_OUT_OF_RANGE,
          priority.origin(),
          "command %s cannot have priority %d".formatted(command.subject(), value),
          "priorities are from %d to %d"
              .formatted(CallOptions.MIN_PRIORITY, CallOptions.MAX_PRIORITY),
          "Choose one of those.");
    }
  }
}
