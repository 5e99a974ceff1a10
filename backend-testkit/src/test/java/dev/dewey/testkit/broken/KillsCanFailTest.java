package dev.dewey.testkit.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dewey.broker.Broker;
import dev.dewey.broker.Delivery;
import dev.dewey.broker.Exchange;
import dev.dewey.broker.Session;
import dev.dewey.broker.SessionSpec;
import dev.dewey.broker.Settlement;
import dev.dewey.broker.Settlement.Done;
import dev.dewey.memory.MemoryBroker;
import dev.dewey.testkit.bench.Messages;
import dev.dewey.testkit.process.KillContract;
import dev.dewey.testkit.served.BrokerServer;
import dev.dewey.testkit.served.FolderBrokers;
import dev.dewey.testkit.served.ServedBroker;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not bear kills is found by killing. */
final class KillsCanFailTest {
  /** What a consumer of a plain queue has in hand is gone when it is killed. */
  static final class AtMostOnce implements KillContract {
    @TempDir Path folder;

    @Override
    public String brokerUri() {
      return "folder:" + folder;
    }

    @Override
    public Broker openHere(String queue) {
      return new FolderBrokers().open(URI.create(brokerUri()), queue);
    }

    @Override
    public String classPath() {
      return KillContract.super.classPath() + File.pathSeparator + "target/test-classes";
    }
  }

  /** The late word of a worker that slept counts after all. */
  static final class BelievesLateWords implements KillContract {
    private BrokerServer server;

    @BeforeEach
    void open() throws IOException {
      server = new BrokerServer(queue -> damaged(new MemoryBroker(queue)));
    }

    private static Broker damaged(Broker sound) {
      Session scribe = sound.open(new SessionSpec("scribe", Duration.ofDays(1)));
      return new WrappedBroker(sound) {
        @Override
        Session wrapped(Session session) {
          return new WrappedSession(session) {
            @Override
            public Exchange exchange(List<Settlement> settlements, int want) {
              synchronized (sound) { // nobody else shall fetch the pretext
                Exchange exchange = super.exchange(settlements, want);
                exchange.refused().forEach(this::believe);
                return new Exchange(exchange.deliveries(), List.of());
              }
            }

            private void believe(Settlement late) {
              if (!(late instanceof Done done)) {
                return;
              }
              sound.enqueue(List.of(Messages.message("pretext", 1000)));
              Delivery pretext = scribe.exchange(List.of(), 1).deliveries().get(0);
              scribe.exchange(List.of(new Done(pretext, done.result())), 0);
            }
          };
        }
      };
    }

    @AfterEach
    void close() throws IOException {
      server.close();
    }

    @Override
    public String brokerUri() {
      return server.uri();
    }

    @Override
    public Broker openHere(String queue) {
      return new ServedBroker(URI.create(brokerUri()), queue);
    }

    @Override
    public String classPath() {
      return KillContract.super.classPath() + File.pathSeparator + "target/test-classes";
    }
  }

  @Test
  void whatIsLostInAKillIsFound() {
    Verdict verdict = Verdict.on(AtMostOnce.class, "aFewKillsLoseNothing");

    assertThat(verdict.failed()).containsExactly("aFewKillsLoseNothing");
    assertThat(verdict.reasons())
        .contains("lost tasks", "queued: 1000 acknowledged, 0 unknown")
        .containsPattern("lost: [1-9][0-9]*; missing \\[(before|meanwhile)-");
  }

  @Test
  void aLateWordThatCountsIsFound() {
    Verdict verdict =
        Verdict.on(BelievesLateWords.class, "whoSleepsForLongerThanItsLeaseIsRefused");

    assertThat(verdict.failed()).containsExactly("whoSleepsForLongerThanItsLeaseIsRefused");
    assertThat(verdict.reasons())
        .contains("what is stored after late words")
        .contains("sleeper at delivery 1");
  }
}
