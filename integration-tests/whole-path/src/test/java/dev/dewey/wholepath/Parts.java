package dev.dewey.wholepath;

import com.example.beans.BeanCounter;
import com.example.consumer.ConsumerMain;
import com.example.shop.Orders;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders and jars that programs are put together from. */
final class Parts {
  /** An application with package-private commands in two packages. */
  static final Path CLASSPATH_APP = originOf(BeanCounter.class);

  /** An application whose registry has a name. */
  static final Path SHOP_APP = originOf(Orders.class);

  /** An application whose runs leave a trace, and its producer. */
  static final Path LEDGER_APP = Path.of(System.getProperty("dewey.ledger-app"));

  /** A consumer that knows no application. */
  static final Path CONSUMER_APP = originOf(ConsumerMain.class);

  /** An application that is a named module. */
  static final Path MODULE_APP = Path.of(System.getProperty("dewey.module-app"));

  /** Two applications and the runtime in one. */
  static final Path UBER_APP = Path.of(System.getProperty("dewey.uber-app"));

  /** The program that runs the commands of others. */
  static final Path CONSUMER_CLI = Path.of(System.getProperty("dewey.consumer-cli"));

  /** A class of each jar that the runtime is and needs. */
  private static final List<String> RUNTIME =
      List.of(
          "dev.dewey.Invoker",
          "com.squareup.moshi.JsonReader",
          "okio.Buffer",
          "kotlin.Unit",
          "org.slf4j.Logger");

  private Parts() {}

  /** Returns the runtime and what it needs, and no more. */
  static Stream<Path> runtime() {
    return RUNTIME.stream().map(Parts::classOf).map(Parts::originOf);
  }

  /** Returns the runtime and some applications. */
  static Stream<Path> runtimeWith(Path... applications) {
    return Stream.concat(Stream.of(applications), runtime());
  }

  private static Class<?> classOf(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Path originOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
