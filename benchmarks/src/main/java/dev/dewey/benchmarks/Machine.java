package dev.dewey.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the figures were taken on. */
public final class Machine {
  private static final double GIB = 1 << 30;

  private Machine() {}

  /** Prints a line each for the machine, the system, the JDK, its heap and its flags. */
  public static void print(PrintStream out) {
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        Locale.ROOT,
        "machine  %d x %s, %.1f GiB%n",
        runtime.availableProcessors(),
        processor(),
        memory());
    out.println(
        "system   "
            + property("os.name")
            + " "
            + property("os.version")
            + " "
            + property("os.arch"));
    out.println("JDK      " + property("java.vm.name") + " " + property("java.vm.version"));
    out.printf(Locale.ROOT, "heap     %.1f GiB, %s%n", runtime.maxMemory() / GIB, collectors());
    out.println("flags    " + String.join(" ", flags()));
  }

  /** Returns what {@link #print} prints. */
  public static String described() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String processor() {
    Path info = Path.of("/proc/cpuinfo");
    try {
      List<String> lines = Files.exists(info) ? Files.readAllLines(info) : List.of();
      return lines.stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(property("os.arch"));
    } catch (IOException e) {
      return property("os.arch");
    }
  }

  private static double memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        / GIB;
  }

  private static String collectors() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .map(GarbageCollectorMXBean::getName)
        .collect(Collectors.joining(" and "));
  }

  private static List<String> flags() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }
}
