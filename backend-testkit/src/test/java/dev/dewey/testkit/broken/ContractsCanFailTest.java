package dev.dewey.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each mistake is found by the test that is there for it. */
final class ContractsCanFailTest {
  @ParameterizedTest
  @ValueSource(
      classes = {BrokenQueues.Sound.class, BrokenStores.Sound.class, BrokenBrokers.Sound.class})
  void whatHasNoMistakePasses(Class<?> sound) {
    Verdict verdict = Verdict.on(sound);

    assertThat(verdict.failed()).isEmpty();
    assertThat(verdict.passed()).isGreaterThan(10);
  }

  private static Stream<Arguments> queues() {
    return Stream.of(
        arguments(
            BrokenQueues.LastInFirstOut.class,
            "theFirstWrittenIsTheFirstRead whatOneWriterWritesKeepsItsOrder"),
        arguments(BrokenQueues.SevenBits.class, "everyByteComesOutAsItWentIn"),
        arguments(BrokenQueues.EmptyIsNothing.class, "anEmptyMessageIsAMessage"),
        arguments(BrokenQueues.EqualIsTheSame.class, "equalMessagesAreTwo"),
        arguments(BrokenQueues.LooksAndThenTakes.class, "fourReadersReadEachMessageOnce"),
        arguments(BrokenQueues.LowerCase.class, "queuesOfOtherNamesAreOtherQueues"),
        arguments(BrokenQueues.ClosedAndGone.class, "messagesStayWhenAQueueIsClosed"),
        arguments(BrokenQueues.Local.class, "whatOneProcessWritesAnotherReads"));
  }

  private static Stream<Arguments> blockingQueues() {
    return Stream.of(
        arguments(BrokenBlockingQueues.DoesNotSayThatItWaits.class, "itSaysWhetherReadingWaits"),
        arguments(BrokenBlockingQueues.DoesNotWait.class, "readingAnEmptyQueueWaitsAndEnds"),
        arguments(BrokenBlockingQueues.LooksAndThenSleeps.class, "aMessageEndsTheWait"),
        arguments(
            BrokenBlockingQueues.ForgetsThatItWasInterrupted.class,
            "anInterruptLosesNoMessageAndIsNotForgotten"),
        arguments(
            BrokenBlockingQueues.LosesWhatItReadsWhenInterrupted.class,
            "anInterruptLosesNoMessageAndIsNotForgotten"));
  }

  private static Stream<Arguments> stores() {
    return Stream.of(
        arguments(BrokenStores.GetLeaves.class, "getTakesAValueAway"),
        arguments(BrokenStores.PeekTakes.class, "peekLeavesItThere"),
        arguments(BrokenStores.ReadsAndThenRemoves.class, "ofThreadsThatTakeOneValueOneGetsIt"),
        arguments(BrokenStores.EmptyIsAbsent.class, "anEmptyValueIsAValue"),
        arguments(BrokenStores.TheFirstStands.class, "theLastValuePutStands"),
        arguments(BrokenStores.KeysWithoutCase.class, "aKeyIsWhatItIsAndNoPattern"),
        arguments(BrokenStores.WritesInHalves.class, "aValueIsNeverSeenHalfWritten"),
        arguments(BrokenStores.ClosedAndGone.class, "valuesStayWhenAStoreIsClosed"),
        arguments(BrokenStores.OneForAll.class, "storesOfOtherNamesAreOtherStores"));
  }

  private static Stream<Arguments> brokers() {
    return Stream.of(
        arguments(BrokenBrokers.BatchesTurnedRound.class, "aBatchKeepsItsOrder"),
        arguments(BrokenBrokers.NothingIsForLater.class, "nothingComesBeforeItIsDue"),
        arguments(
            BrokenBrokers.AMillisecondEarly.class, "aMessageComesInTheMillisecondInWhichItIsDue"),
        arguments(
            BrokenBrokers.KeysAreNotLookedAt.class,
            "aSecondMessageOfTheSameKeyIsDropped ofProducersWithOneKeyOneIsFirst"),
        arguments(BrokenBrokers.LooksAndThenTakesResults.class, "aResultIsTakenByOneOnly"),
        arguments(BrokenBrokers.SaysLess.class, "theContractsAreThoseOfWhatItGuarantees"),
        arguments(
            BrokenBrokers.SaysMoreThanIsTested.class, "theContractsAreThoseOfWhatItGuarantees"),
        arguments(BrokenBrokers.SixtyFourKibibytes.class, "aMessageOfAMebibyteComesOutWhole"),
        arguments(
            BrokenBrokers.EveryCursorIsTheFirst.class,
            "pagesGoFromTheNewestToTheOldest whatIsNoCursorAndWhatIsNoPageIsRefused"),
        arguments(
            BrokenBrokers.OneForAll.class,
            "queuesOfOtherNamesAreOtherQueues resultsOfAnotherQueueAreOtherResults theKeysOfAnotherQueueAreOtherKeys"));
  }

  private static Stream<Arguments> letters() {
    return Stream.of(
        arguments(
            BrokenLetters.KeepsWhatIsRetried.class, "aLetterThatIsRetriedIsQueuedInsteadOfKept"),
        arguments(BrokenLetters.LooksAndThenRetries.class, "ofThoseWhoRetryALetterOneDoes"),
        arguments(
            BrokenLetters.QueuesWhatIsNotThere.class,
            "aLetterThatIsNotThereIsNeitherRetriedNorDeleted"),
        arguments(BrokenLetters.DeletesTheNewest.class, "aLetterThatIsDeletedIsGone"));
  }

  private static Stream<Arguments> ticks() {
    return Stream.of(
        arguments(
            BrokenTicks.EveryTickIsNew.class,
            "aMinuteIsQueuedOnce aMinuteIsQueuedOnceThoughItsCallIsFinished"),
        arguments(BrokenTicks.OnlyTheSameMinuteIsOld.class, "anEarlierMinuteIsNotQueuedAnyMore"),
        arguments(BrokenTicks.LooksAndThenTicks.class, "ofConsumersThatTickTogetherOneQueues"),
        arguments(BrokenTicks.OneForAllCommands.class, "eachCommandOfEachQueueHasItsOwn"));
  }

  private static Stream<Arguments> sessions() {
    return Stream.of(
        arguments(BrokenSessions.ClosingForgets.class, "closingGivesBackAtOnceAndUncounted"),
        arguments(BrokenSessions.NobodyIsRefused.class, "theLateWordOfADeadConsumerIsRefused"),
        arguments(
            BrokenSessions.RenewingDoesNothing.class,
            "whatADeadConsumerHeldIsDeliveredAgainAndCounted"),
        arguments(BrokenSessions.OneTooMany.class, "theFirstInIsTheFirstOut"),
        arguments(
            BrokenSessions.EveryDeliveryIsTheFirst.class, "whatFiveConsumersDiedWithIsPoison"),
        arguments(BrokenSessions.RetriesAMillisecondEarly.class, "soDoesARetry"),
        arguments(
            BrokenSessions.ResultsStayForever.class,
            "aResultLastsForItsTime aResultVanishesWhenItsTimeIsOverAndNotBefore"),
        arguments(BrokenSessions.DetailsInAscii.class, "aDetailIsTextOfAnyKind"));
  }

  @ParameterizedTest
  @MethodSource({"queues", "blockingQueues", "stores", "brokers", "letters", "ticks", "sessions"})
  void aMistakeIsFound(Class<?> mistaken, String tests) {
    Verdict verdict = Verdict.on(mistaken);

    assertThat(verdict.failed()).contains(tests.split(" "));
    assertThat(verdict.passed()).as("tests that have nothing to do with it").isPositive();
  }

  /** Takes a minute each, since nobody is woken. */
  @ParameterizedTest
  @Tag("full")
  @ValueSource(
      strings = {
        "noWaitWhereThereIsWork",
        "aWaitEndsWhenAMessageComes",
        "aWaitEndsWhenAMessageIsGivenBack",
        "aWaitEndsWhenAMessageBecomesDue",
        "aWaitEndsWhenARetryBecomesDueThatCameLater"
      })
  void sleepingInsteadOfWaitingIsFound(String test) {
    assertThat(Verdict.on(BrokenSessions.NobodyIsWoken.class, test).failed()).containsExactly(test);
  }

  /** Takes a minute, too. */
  @ParameterizedTest
  @Tag("full")
  @ValueSource(
      strings = {"aWaitEndsWhenAnotherProcessQueues", "whatOneProcessQueuesAnotherDelivers"})
  void whatIsSharedByNobodyIsFound(String test) {
    assertThat(Verdict.on(BrokenBrokers.Local.class, test).failed()).containsExactly(test);
  }
}
