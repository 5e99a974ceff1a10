package dev.dewey.redis;

import static dev.dewey.redis.Bytes.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dewey.spi.QueueWriteException;
import dev.dewey.testkit.network.TcpProxy;
import dev.dewey.testkit.redis.RedisServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections by TLS: to a server behind a forwarder that decrypts. */
final class EncryptionTest {
  private static final String PASSWORD = "changeit";

  @TempDir Path folder;
  private final RedisServer server = RedisServer.start();
  private SSLContext context;
  private TcpProxy network;

  @BeforeEach
  void makeCertificate() throws Exception {
    context = contextFor("SAN=ip:127.0.0.1,dns:localhost");
    network = TcpProxy.to(server.port(), context.getServerSocketFactory());
  }

  @AfterEach
  void close() {
    network.close();
    server.close();
  }

  private RedisConnection connection() {
    return RedisConnection.of("rediss://127.0.0.1:" + network.port());
  }

  /** Makes a certificate for some host, and keys and trust with nothing else. */
  private SSLContext contextFor(String host) throws Exception {
    Path file = folder.resolve("keys-" + host.hashCode());
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                host,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes());
    assertThat(keytool.waitFor()).as(said).isZero();
    return context(file);
  }

  private static SSLContext context(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD.toCharArray());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("server", store.getCertificate("mykey"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  @Test
  void aServerThatIsTrustedIsSpokenTo() {
    try (RedisBlockingQueue queue =
        new RedisBlockingQueue("beans", connection().withTls(context))) {
      queue.write(bytes("message"));

      assertThat(queue.read()).isEqualTo(bytes("message"));
      assertThat(queue.read()).isNull();
    }
  }

  @Test
  void aServerThatNobodyKnowsIsNotSpokenTo() {
    try (RedisQueue queue = new RedisQueue("beans", connection())) {
      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("message")))
          .withMessageStartingWith(
              "a message was not put on queue beans, because %s cannot be reached:"
                  .formatted(connection()))
          .withMessageContaining("certification path");
    }
  }

  @Test
  void aServerOfAnotherNameIsNotSpokenTo() throws Exception {
    SSLContext other = contextFor("SAN=dns:elsewhere.example");
    try (TcpProxy elsewhere = TcpProxy.to(server.port(), other.getServerSocketFactory());
        RedisQueue queue =
            new RedisQueue(
                "beans",
                RedisConnection.of("rediss://127.0.0.1:" + elsewhere.port()).withTls(other))) {
      assertThatExceptionOfType(QueueWriteException.class)
          .isThrownBy(() -> queue.write(bytes("message")))
          .withMessageContaining("No subject alternative names matching IP address 127.0.0.1");
    }
  }
}
