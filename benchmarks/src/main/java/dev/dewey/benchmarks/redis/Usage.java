package dev.dewey.benchmarks.redis;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a server has done so far, or between two moments.
 *
 * @param calls of each command, by its name in small letters; those of scripts count, too
 * @param bytesIn that it has read
 * @param bytesOut that it has written
 * @param reads how often it found something to read on a connection
 * @param telling how many bytes it writes to tell all this, which it has not counted yet
 */
record Usage(Map<String, Long> calls, long bytesIn, long bytesOut, long reads, long telling) {
  /** An idle consumer sends nothing else; the requests, told beside, show it. */
  private static final Set<String> SENT = Set.of("bzpopmin", "eval", "evalsha", "ping");

  private static final String COMMAND = "cmdstat_";
  private static final long ASKING = "*2\r\n$4\r\nINFO\r\n$3\r\nall\r\n".length();

  /** Reads what the command INFO ALL tells. */
  static Usage of(String info) {
    Map<String, String> fields = fields(info);
    Map<String, Long> calls = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(COMMAND)) {
            String first = value.substring("calls=".length(), value.indexOf(','));
            calls.put(name.substring(COMMAND.length()), Long.valueOf(first));
          }
        });
    return new Usage(
        calls,
        number(fields, "total_net_input_bytes"),
        number(fields, "total_net_output_bytes"),
        number(fields, "total_reads_processed"),
        "$%d\r\n%s\r\n".formatted(info.length(), info).length());
  }

  static Map<String, String> fields(String info) {
    return info.lines()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one));
  }

  private static long number(Map<String, String> fields, String name) {
    return Long.parseLong(fields.getOrDefault(name, "0"));
  }

  /** What was done since then, without the one INFO that told of it. */
  Usage since(Usage before) {
    Map<String, Long> more = new TreeMap<>();
    calls.forEach(
        (name, count) -> {
          long added = count - before.calls.getOrDefault(name, 0L);
          if (added > 0 && !name.equals("info")) {
            more.put(name, added);
          }
        });
    return new Usage(
        more,
        bytesIn - before.bytesIn - ASKING,
        bytesOut - before.bytesOut - before.telling,
        reads - before.reads - 1,
        telling);
  }

  /** The calls of commands that a consumer sends and no script runs. */
  long sent() {
    return SENT.stream().mapToLong(each -> calls.getOrDefault(each, 0L)).sum();
  }

  /** The sum of all calls. */
  long commands() {
    return calls.values().stream().mapToLong(each -> each).sum();
  }
}
