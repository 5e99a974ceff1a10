package dev.dewey.compilers;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Loads an application and all that it uses, and notes what is loaded by name.
 *
 * <p>What bytecode mentions, the virtual machine asks for by itself; what is asked for by a text is
 * asked for by code of the JDK, and that stands on the stack.
 */
final class NamedLoads extends URLClassLoader {
  private static final List<String> ASKING =
      List.of("java.lang.Class", "java.util.ServiceLoader", "java.lang.reflect.Proxy");

  private final List<String> loads = new CopyOnWriteArrayList<>();

  NamedLoads(String classPath) {
    super(
        Stream.of(classPath.split(File.pathSeparator)).map(NamedLoads::url).toArray(URL[]::new),
        ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    Optional<String> asking =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getClassName)
                        .dropWhile(each -> isLoader(each))
                        .findFirst())
            .filter(each -> ASKING.stream().anyMatch(each::startsWith));
    asking.ifPresent(each -> loads.add(each + " loads " + name));
    return super.loadClass(name, resolve);
  }

  private static boolean isLoader(String name) {
    return name.equals(NamedLoads.class.getName()) || name.equals(ClassLoader.class.getName());
  }

  /** What was loaded by name so far. */
  List<String> loads() {
    return List.copyOf(loads);
  }
}
