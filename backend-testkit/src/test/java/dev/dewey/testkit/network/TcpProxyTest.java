package dev.dewey.testkit.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the network does between a client and a server that echoes. */
@Timeout(60)
final class TcpProxyTest {
  private EchoServer server;
  private TcpProxy proxy;

  @BeforeEach
  void open() throws IOException {
    server = new EchoServer("echo");
    proxy = TcpProxy.to(server.port());
  }

  @AfterEach
  void close() throws IOException {
    proxy.close();
    server.close();
  }

  @Test
  void whatIsSaidPassesBothWays() throws IOException {
    try (Line one = new Line(proxy.port());
        Line two = new Line(proxy.port())) {
      assertThat(one.ask("a")).isEqualTo("echo a");
      assertThat(two.ask("b")).isEqualTo("echo b");
      assertThat(one.ask("c")).isEqualTo("echo c");
    }
    assertThat(proxy.accidents()).isZero();
  }

  @Test
  void aDelayHoldsUpEachPiece() throws IOException {
    try (Line line = new Line(proxy.port())) {
      proxy.delay(Duration.ofMillis(60));
      long start = System.nanoTime();

      assertThat(line.ask("a")).isEqualTo("echo a");

      assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(120_000_000);
    }
  }

  @Test
  void aProxyIsClosedWhateverItHoldsUp() throws IOException {
    try (Line line = new Line(proxy.port())) {
      proxy.delay(Duration.ofHours(1));
      line.say("a");

      proxy.close();

      assertThat(line.hear()).isEqualTo("(end)");
    }
  }

  @Test
  void aCutEndsConnectionsAndLetsNewOnesIn() throws IOException {
    try (Line line = new Line(proxy.port())) {
      line.ask("a");

      proxy.cut();

      assertThat(line.hear()).isEqualTo("(end)");
    }
    try (Line line = new Line(proxy.port())) {
      assertThat(line.ask("b")).isEqualTo("echo b");
    }
  }

  @Test
  void halfOpenNothingArrivesAndNothingEnds() throws IOException {
    try (Line line = new Line(proxy.port()).patience(200)) {
      line.ask("a");
      proxy.swallow();

      assertThat(line.ask("b")).isEqualTo("(silence)");
      assertThat(server.heard).containsExactly("a");

      proxy.forward();
      assertThat(line.patience(30_000).ask("c")).isEqualTo("echo c");
    }
  }

  @Test
  void whereAnswersAreSwallowedRequestsArrive() throws IOException {
    try (Line line = new Line(proxy.port()).patience(500)) {
      line.ask("a");
      proxy.swallowAnswers();

      assertThat(line.ask("b")).isEqualTo("(silence)");
      assertThat(server.heard).containsExactly("a", "b");
    }
  }

  @Test
  void theAnswerThatIsLostIsThatOfARequestCarriedOut() throws IOException {
    proxy.answers(Fates.only(2, new Fate.IsLost()));
    try (Line line = new Line(proxy.port())) {
      assertThat(line.ask("a")).isEqualTo("echo a");
      assertThat(line.ask("b")).isEqualTo("(end)");
    }
    try (Line line = new Line(proxy.port())) {
      assertThat(line.ask("c")).isEqualTo("echo c");
    }
    assertThat(server.heard).containsExactly("a", "b", "c");
    assertThat(proxy.accidents()).isEqualTo(1);
  }

  @Test
  void aTornAnswerEndsInTheMiddle() throws IOException {
    proxy.answers(Fates.only(1, new Fate.IsTorn(3)));
    try (Line line = new Line(proxy.port())) {
      assertThat(line.ask("a")).isEqualTo("ech(end)");
    }
  }

  @Test
  void anAnswerTornBehindItsEndLacksAByte() throws IOException {
    proxy.answers(Fates.only(1, new Fate.IsTorn(1000)));
    try (Line line = new Line(proxy.port())) {
      assertThat(line.ask("a")).isEqualTo("echo a(end)");
    }
  }

  @Test
  void oneAnswerOfThreeIsLost() throws IOException {
    proxy.answers(Fates.every(3, new Fate.IsLost()));
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      try (Line line = new Line(proxy.port())) {
        answers.add(line.ask("a"));
      }
    }

    assertThat(answers)
        .containsExactly("echo a", "echo a", "(end)", "echo a", "echo a", "(end)", "echo a");
  }

  @Test
  void aSeedDecidesTheSameEachTime() {
    Fates one = Fates.seeded(7, 4);
    Fates other = Fates.seeded(7, 4);
    List<Fate> fates = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Fate fate = one.next();
      assertThat(other.next()).isEqualTo(fate);
      fates.add(fate);
    }

    assertThat(fates).filteredOn(Fate.Arrives.class::isInstance).hasSizeBetween(250, 350);
    assertThat(fates).hasAtLeastOneElementOfType(Fate.IsLost.class);
    assertThat(fates).hasAtLeastOneElementOfType(Fate.IsTorn.class);
  }

  @Test
  void newConnectionsLeadElsewhereAfterAFailover() throws IOException {
    try (EchoServer next = new EchoServer("next");
        Line old = new Line(proxy.port())) {
      old.ask("a");
      proxy.leadTo(next.port());

      assertThat(old.ask("b")).isEqualTo("echo b");
      try (Line line = new Line(proxy.port())) {
        assertThat(line.ask("c")).isEqualTo("next c");
      }
    }
  }

  @Test
  void whereNobodyListensConnectionsEnd() throws IOException {
    try (Socket unheard = new Socket()) { // it has the port, so that nobody else can listen there
      unheard.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      proxy.leadTo(unheard.getLocalPort());
      try (Line line = new Line(proxy.port())) {
        assertThat(line.hear()).isEqualTo("(end)");
      }
    }
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fates.every(0, new Fate.IsLost()))
        .withMessage("answers are counted from 1, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fate.IsTorn(-1))
        .withMessage("an answer is torn after 0 bytes or more, was -1");
  }
}
