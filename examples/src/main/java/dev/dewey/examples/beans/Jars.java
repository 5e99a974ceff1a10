package dev.dewey.examples.beans;

import dev.dewey.QueueCommand;
import dev.dewey.examples.beans.jar.BeanCount;
import dev.dewey.examples.beans.jar.JarCounter;
import java.io.IOException;

/** What can be done with jars. */
final class Jars {
  private Jars() {}

  /** Counts the JavaBeans-style classes of a jar; a disk that fails once may not fail again. */
  @QueueCommand(retries = 1, retryDelay = "100ms")
  static BeanCount countBeans(String jar) throws IOException {
    return JarCounter.count(jar);
  }
}
