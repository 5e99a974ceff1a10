package dev.dewey.examples.beans;

import dev.dewey.examples.beans.jar.JarFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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
      "2:there is nothing to count, or an option is wrong"
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

  /** Runs the example and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main()).setParameterExceptionHandler(Main::refuse);
  }

  private static int refuse(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("beans: " + e.getMessage());
    err.println("The options are told by --help.");
    return ExitCode.USAGE;
  }

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    if (threads < 1 || threads > MOST_THREADS) {
      String message = "--threads must be from 1 to %,d, was %d".formatted(MOST_THREADS, threads);
      throw new ParameterException(line, message);
    }
    Survey survey = new Survey(line.getOut(), Progress.display(line.getErr()), jars(line));
    try (CountingQueue queue = CountingQueue.inMemory(threads)) {
      return survey.run(queue::count, top) ? 0 : 1;
    }
  }

  private List<String> jars(CommandLine line) {
    try {
      return new JarFolder(folder).jars();
    } catch (JarFolder.UnusableException e) {
      throw new ParameterException(line, e.getMessage(), e);
    }
  }
}
