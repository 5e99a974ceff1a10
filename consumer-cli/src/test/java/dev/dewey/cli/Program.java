package dev.dewey.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * One run of the program inside the test.
 *
 * @param exitCode how it ended
 * @param out what it printed, line by line
 * @param err what it complained about, line by line
 */
record Program(int exitCode, List<String> out, List<String> err) {
  static Program run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = ConsumerMain.commandLine(environment);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    int exitCode = line.execute(arguments);
    return new Program(exitCode, out.toString().lines().toList(), err.toString().lines().toList());
  }

  static Program run(String... arguments) {
    return run(Map.of(), arguments);
  }
}
