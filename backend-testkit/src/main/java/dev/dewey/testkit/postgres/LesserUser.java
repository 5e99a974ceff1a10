package dev.dewey.testkit.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whoever runs the server: the user of the tests, or {@code nobody} where that is {@code root}, as
 * whom the server refuses to run.
 */
record LesserUser(List<String> prefix) {
  private static final int ROOT = 0;
  private static final List<Path> SETPRIV =
      List.of(Path.of("/usr/bin/setpriv"), Path.of("/bin/setpriv"));

  static LesserUser here(Path mine) throws IOException {
    return new LesserUser(owner(mine) == ROOT ? toNobody() : List.of());
  }

  private static List<String> toNobody() {
    return SETPRIV.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(LesserUser::bySetpriv)
        .orElse(List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"));
  }

  /** What keeps the process that is started, so that signals reach the server itself. */
  private static List<String> bySetpriv(Path setpriv) {
    return List.of(
        setpriv.toString(), "--reuid=nobody", "--regid=" + nobodyGroup(), "--clear-groups");
  }

  private static int nobodyGroup() {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users
          .filter(line -> line.startsWith("nobody:"))
          .map(line -> Integer.parseInt(line.split(":")[3]))
          .findFirst()
          .orElse(65534);
    } catch (IOException e) {
      return 65534;
    }
  }

  /** Gives a folder to the user; everybody may look into it. */
  void own(Path folder) throws IOException {
    if (!prefix.isEmpty()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    }
  }

  private static int owner(Path file) throws IOException {
    boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return unix ? (Integer) Files.getAttribute(file, "unix:uid") : -1;
  }

  List<String> command(List<String> command) {
    List<String> whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }
}
