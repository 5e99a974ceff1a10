package dev.dewey.examples.beans;

import dev.dewey.Invoker;
import dev.dewey.consumer.Consumer;
import dev.dewey.examples.beans.jar.JarFolder;
import dev.dewey.spi.QueueException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The program: counts the beans of a folder's jars through a queue, and checks the answer. */
@Command(
    name = "beans",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Counts the JavaBeans-style classes in all jars under a folder, one queued task per jar,",
      "and checks the answer against a count without the queue."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:both counts agree",
      "1:the counts differ",
      "2:there is nothing to count, an option is wrong, or the queue cannot be reached"
    })
public final class Main implements Callable<Integer> {
  private static final int MOST_THREADS = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where the jars are; the default is the local Maven repository.")
  private Path folder = JarFolder.localRepository();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many jars are read at the same time; the default is one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--top",
      paramLabel = "N|all",
      converter = Top.class,
      defaultValue = "20",
      description = "How many jars the table shows; the default is ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--at",
      paramLabel = "URI",
      description = {
        "Queue the jars there, such as in the file sqlite:beans.db or on redis://localhost:6379;",
        "what counts them is another process, started with --consume. The default is a file of",
        "this process's own, in which it counts itself."
      })
  private @Nullable URI at;

  @Option(
      names = "--consume",
      description = "With --at: count what others queue there, until Ctrl-C.")
  private boolean consume;

  /** Runs the example and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::refuse)
        .setExecutionExceptionHandler(Main::giveUp);
  }

  private static int giveUp(Exception e, CommandLine line, ParseResult options) throws Exception {
    if (!(e instanceof QueueException)) {
      throw e;
    }
    line.getErr().println("beans: " + e.getMessage());
    return ExitCode.USAGE;
  }

  private static int refuse(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("beans: " + e.getMessage());
    err.println("The options are told by --help.");
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = spec.commandLine();
    if (threads < 1 || threads > MOST_THREADS) {
      String message = "--threads must be from 1 to %,d, was %d".formatted(MOST_THREADS, threads);
      throw new ParameterException(line, message);
    }
    if (consume) {
      return consume(line);
    }
    Survey survey = new Survey(line.getOut(), Progress.display(line.getErr()), jars(line));
    try (CountingQueue queue = open(line.getErr())) {
      return survey.run(queue::count, top) ? 0 : 1;
    }
  }

  private int consume(CommandLine line) throws InterruptedException {
    if (at == null) {
      throw new ParameterException(
          line, "--consume needs --at, since it counts what another process queues there");
    }
    try (Invoker invoker = CountingQueue.invoker(at);
        Consumer consumer = CountingQueue.consumer(invoker, threads)) {
      line.getOut().println("counting what others queue; Ctrl-C ends this");
      line.getOut().flush();
      consumer.awaitShutdown();
    }
    return 0;
  }

  private CountingQueue open(PrintWriter err) {
    if (at == null) {
      return CountingQueue.inFile(threads);
    }
    err.println("another process counts: start it with --at=%s --consume".formatted(at));
    err.flush();
    return CountingQueue.at(at);
  }

  private List<String> jars(CommandLine line) {
    try {
      // The other process may have another working folder.
      return new JarFolder(at == null ? folder : folder.toAbsolutePath()).jars();
    } catch (JarFolder.UnusableException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }
}
