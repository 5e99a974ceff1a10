package dev.dewey.delivery;

import dev.dewey.command.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how calls ended, and what happens next; never what their arguments were. */
final class OutcomeLog {
  private static final Logger log = LoggerFactory.getLogger(OutcomeLog.class);

  private OutcomeLog() {}

  static void write(Outcome outcome) {
    if (outcome instanceof Outcome.Succeeded succeeded) {
      log.debug("{} succeeded.", succeeded.message());
    } else if (outcome instanceof Outcome.Retried retried) {
      log.warn(
          "{} failed; the next try is in {}.",
          retried.message(),
          retried.delay(),
          retried.thrown());
    } else if (outcome instanceof Outcome.Failed failed) {
      log.error(
          "{} failed and is not tried again; its message goes to the dead letters.",
          failed.message(),
          failed.thrown());
    } else if (outcome instanceof Outcome.Canceled canceled) {
      log.warn("{} was given up by its command.", canceled.message(), canceled.thrown());
    } else {
      writeUnrun(outcome);
    }
  }

  private static void writeUnrun(Outcome outcome) {
    if (outcome instanceof Outcome.Dead dead) {
      log.error(
          "{} can never run and goes to the dead letters: {}, {}.",
          dead.subject(),
          dead.reason(),
          dead.detail());
    } else if (outcome instanceof Outcome.Parked parked) {
      log.warn(
          "{} is not understood here and waits {} for a consumer that knows it: {}.",
          parked.subject(),
          parked.delay(),
          parked.detail());
    } else if (outcome instanceof Outcome.Expired expired) {
      log.warn("{} came too late and is dropped.", expired.message());
    }
  }
}
