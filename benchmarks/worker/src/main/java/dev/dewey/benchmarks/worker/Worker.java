package dev.dewey.benchmarks.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A process that measures a queue when it is asked.
 *
 * <p>It prints {@value #READY}, then reads {@linkplain Request requests}, a line each, and prints
 * an {@link Answer} or {@value #FAILED} and why, a line each. It ends with its input.
 */
public final class Worker {
  /** What it prints first. */
  public static final String READY = "ready";

  /**
   * What it prints if a request came to nothing; the reason follows, and the trace is on stderr.
   */
  public static final String FAILED = "failed";

  private Worker() {}

  /**
   * Serves requests until there are no more, and ends the process.
   *
   * @param args of the program: settings
   * @param opening makes the queue's client
   */
  public static void serve(String[] args, Function<Settings, Peer> opening) {
    PrintStream answers = System.out;
    System.setOut(System.err); // libraries greet, and it would not be understood
    int status = 0;
    try (Peer peer = opening.apply(Settings.of(args));
        BufferedReader requests =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      answers.println(READY);
      serve(requests, answers, peer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      answers.println(failed(e));
      status = 1;
    }
    System.exit(status); // some queues leave threads behind
  }

  static void serve(BufferedReader requests, PrintStream answers, Peer peer) throws IOException {
    Measuring measuring = new Measuring(peer);
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(answer(measuring, line));
      answers.flush();
    }
  }

  private static String answer(Measuring measuring, String line) {
    try {
      return measuring.answer(Request.of(line)).line();
    } catch (RuntimeException e) {
      return failed(e);
    }
  }

  private static String failed(RuntimeException e) {
    System.err.println("The worker has failed.");
    e.printStackTrace(System.err);
    return FAILED + " " + String.valueOf(e).replace('\n', ' ');
  }
}
