package dev.dewey.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each mistake that loses or doubles something is found in a random life, and told as what it is.
 */
final class LivesCanFailTest {
  private static final String LIVES = "fewRandomLivesGoAsTheModelSays";

  private static Stream<Arguments> mistakes() {
    return Stream.of(
        arguments(BrokenLives.SettlesWithoutLookingAtTheTag.class, "the late word on .* was not"),
        arguments(BrokenLives.PromotesWithoutRemoving.class, "ready and scheduled together"),
        arguments(BrokenLives.FetchesWithoutHolding.class, "it counts 0 running"),
        arguments(BrokenLives.LosesASettlement.class, "running, and there are"),
        arguments(BrokenLives.StoresResultsOfTheRefused.class, "the result of .* is"),
        arguments(BrokenLives.RetriesTwice.class, "ready and scheduled together|does not wait"),
        arguments(BrokenLives.GivesBackToTheEnd.class, " came before | parks before"),
        arguments(BrokenLives.LosesOfLargeBatches.class, "ready and scheduled together"),
        arguments(BrokenSessions.ClosingForgets.class, "running, and there are"),
        arguments(BrokenSessions.NobodyIsRefused.class, "the late word on .* was not refused"),
        arguments(BrokenSessions.RenewingDoesNothing.class, "running, and there are"),
        arguments(BrokenSessions.OneTooMany.class, "came where .* were wanted"),
        arguments(BrokenSessions.EveryDeliveryIsTheFirst.class, "came with 0 deliveries before"),
        arguments(BrokenSessions.ResultsStayForever.class, "the result of .* is there"),
        arguments(BrokenBrokers.BatchesTurnedRound.class, " came before "),
        arguments(BrokenBrokers.NothingIsForLater.class, "scheduled|is due at"),
        arguments(BrokenBrokers.KeysAreNotLookedAt.class, "ready and scheduled together"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsFound(Class<?> mistaken, String told) {
    Verdict verdict = Verdict.on(mistaken, LIVES);

    assertThat(verdict.failed()).containsExactly(LIVES);
    assertThat(verdict.reasons().lines().limit(2))
        .anySatisfy(line -> assertThat(line).containsPattern(told));
  }

  @Test
  void aDisagreementTellsItsSeedAndWhatHappened() {
    String reasons = Verdict.on(BrokenLives.FetchesWithoutHolding.class, LIVES).reasons();

    assertThat(reasons)
        .contains("broker and model disagree in the life of seed 1: ")
        .contains("Live through it again with -Ddewey.testkit.seeds=1.")
        .contains("  somebody queues m0 ");
  }

  @Test
  void whatHasNoMistakePasses() {
    assertThat(Verdict.on(BrokenBrokers.Sound.class, LIVES).passed()).isEqualTo(1);
  }
}
