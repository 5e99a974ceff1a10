package dev.dewey.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PostgresServerTest {
  private static final int TLS_REQUEST = 80877103;

  @TempDir private Path folder;

  /** Asks for TLS, which a server declines with one letter without knowing who asks. */
  private static boolean answers(PostgresServer server) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(1000);
      socket.getOutputStream().write(ByteBuffer.allocate(8).putInt(8).putInt(TLS_REQUEST).array());
      InputStream in = socket.getInputStream();
      return in.read() == 'N';
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void aServerIsStoppedKilledFrozenAndStartedAgain() throws IOException {
    try (PostgresServer server = PostgresServer.start()) {
      assertThat(server.version()).startsWith("PostgreSQL ");
      assertThat(server.url()).isEqualTo("postgresql://dewey@127.0.0.1:%d/postgres", server.port());
      assertThat(answers(server)).isTrue();

      server.pause();
      assertThat(answers(server)).isFalse();
      server.resume();
      assertThat(answers(server)).isTrue();

      server.kill();
      int port = server.port();
      server.startAgain();
      assertThat(server.port()).isEqualTo(port);
      assertThat(answers(server)).isTrue();
      server.stop();
      server.startAgain();
      assertThat(answers(server)).isTrue();
    }
  }

  @Test
  void theServerInTheJarRunsToo() throws IOException {
    Binaries binaries = new BinariesFinder(BinariesFinder.PACKED, List.of()).find(folder);

    assertThat(binaries.version()).startsWith("PostgreSQL 18");
  }

  @Test
  void whereThereIsNoneTheRemedyIsTold() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new BinariesFinder("/no/such/folder", List.of()).find(folder))
        .withMessage(
            "There is no PostgreSQL server to test with, because DEWEY_POSTGRES_SERVER asks for /no/such/folder:\n"
                + "- /no/such/folder/postgres does not run here: /no/such/folder/postgres\n"
                + "Put the folder with initdb and postgres on the PATH, or name it in DEWEY_POSTGRES_SERVER, or put the jar on the class path, or name a running server in POSTGRES_URL.");
  }
}
