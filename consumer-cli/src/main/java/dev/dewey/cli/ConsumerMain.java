package dev.dewey.cli;

import dev.dewey.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program: runs the commands of the applications that are on the class path beside it, until it
 * is told to end.
 */
@Command(
    name = "dewey-consumer",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    customSynopsis =
        "java -cp dewey-consumer-cli.jar:app.jar dev.dewey.cli.ConsumerMain [OPTION]...%n",
    description = {
      "Runs the commands in app.jar that are queued, until it is told to end: SIGTERM or Ctrl-C lets"
          + " the running ones finish.",
      "",
      "Each setting is an option, an environment variable and a key of the --config file; they win in"
          + " this order. --max-delay is DEWEY_MAX_DELAY and dewey.max-delay; the seed's key MAX_DELAY"
          + " is understood as well.",
      "",
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  java -cp dewey-consumer-cli.jar:app.jar dev.dewey.cli.ConsumerMain \\",
      "      --broker redis://localhost:6379 --queue beans --threads 4 --periodic",
      "  java -cp ... dev.dewey.cli.ConsumerMain --config beans.properties --check",
      "  DEWEY_BROKER=redis://:secret@redis:6379 java -cp ... dev.dewey.cli.ConsumerMain",
      "",
      "A password on a command line is seen by all users of the machine; put it in the environment or"
          + " in the file.",
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing was wrong",
      "1:the consumer could not start: no commands, no server, no log file",
      "2:an option, a variable or a setting in the file is wrong",
      "3:commands did not end within the shutdown timeout and were interrupted",
      "130, 143:ended by Ctrl-C or SIGTERM, after all that ran had finished",
    })
public final class ConsumerMain implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(ConsumerMain.class);
  private static final Map<String, String> OWN_VARIABLES =
      Map.of("--config", "DEWEY_CONFIG", "--debug", "DEWEY_DEBUG");

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "A properties file with settings; variable DEWEY_CONFIG.")
  private @Nullable Path config;

  @Option(
      names = "--check",
      description =
          "Show the settings in force and the commands, ask the queue and the result store whether"
              + " they answer, and exit.")
  private boolean check;

  @Option(
      names = "--debug",
      description = "Print the stack traces of errors; variable DEWEY_DEBUG=true.")
  private boolean debug;

  private ConsumerMain(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    System.exit(commandLine(System.getenv()).execute(args));
  }

  static CommandLine commandLine(Map<String, String> environment) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new ConsumerMain(environment));
    SettingOptions.addTo(spec);
    spec.usageMessage().width(100);
    return new CommandLine(spec)
        .setDefaultValueProvider(argument -> ownDefault(argument, environment))
        .setParameterExceptionHandler(ConsumerMain::refuse)
        .setExecutionExceptionHandler(ConsumerMain::fail);
  }

  /** What the variables say of the options that are no settings. */
  private static @Nullable String ownDefault(ArgSpec argument, Map<String, String> environment) {
    String variable =
        argument instanceof OptionSpec option ? OWN_VARIABLES.get(option.longestName()) : null;
    String text = variable == null ? null : environment.get(variable);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static int refuse(ParameterException e, String[] arguments) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println("dewey-consumer: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("--help tells the options.");
    return ExitCode.USAGE;
  }

  private static int fail(Exception e, CommandLine line, ParseResult parsed) {
    ConsumerMain program = line.getCommand();
    return new Complaint(line.getErr(), program.debug).about(e);
  }

  @Override
  public Integer call() throws InterruptedException, IOException {
    Settings settings = settings();
    LogSetup.apply(settings, LoggerFactory.getILoggerFactory());
    List<String> unknown = new ArrayList<>(Settings.unknownVariables(environment));
    unknown.removeAll(OWN_VARIABLES.values());
    if (!unknown.isEmpty()) {
      log.warn(
          "{} in the environment are no settings and do nothing; --help tells those that do.",
          unknown);
    }
    ClassPath.versionSkew(ConsumerMain.class.getClassLoader()).ifPresent(log::warn);
    Launch launch = new Launch(settings);
    return check ? launch.check(spec.commandLine().getOut()) : launch.consume();
  }

  private Settings settings() {
    Settings settings =
        SettingOptions.given(spec.commandLine().getParseResult())
            .orElse(Settings.environment(environment));
    return config == null ? settings : settings.orElse(Settings.load(config));
  }
}
