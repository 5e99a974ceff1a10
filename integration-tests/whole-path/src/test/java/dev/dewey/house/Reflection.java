package dev.dewey.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What bytecode must not refer to, so that nothing is looked up by name or shape at run time:
 * {@code java.lang.reflect}, method handles, class loading, deserialization, and of Moshi all but
 * its tokenizer.
 *
 * <p>Lambdas and the {@code toString}, {@code equals} and {@code hashCode} of records are calls
 * that javac leaves to the JDK to link ({@code LambdaMetafactory}, {@code ObjectMethods}). They
 * name their targets in the class file, look nothing up, and are allowed.
 */
final class Reflection {
  private static final Set<String> OF_MOSHI =
      Set.of(
          "com.squareup.moshi.JsonDataException",
          "com.squareup.moshi.JsonEncodingException",
          "com.squareup.moshi.JsonReader",
          "com.squareup.moshi.JsonReader$Options",
          "com.squareup.moshi.JsonReader$Token",
          "com.squareup.moshi.JsonWriter");

  /** What a class may be asked: who it is, and nothing about what it has. */
  private static final Set<String> OF_CLASS =
      Set.of(
          "cast",
          "desiredAssertionStatus",
          "equals",
          "getCanonicalName",
          "getClassLoader",
          "getName",
          "getSimpleName",
          "hashCode",
          "isInstance",
          "toString");

  /** Finds the method of newer JDKs that starts a virtual thread, when a consumer asks for it. */
  private static final String LOOKS_UP_ONE_METHOD = "dev.dewey.delivery.VirtualThreads";

  /** Takes an adapter that an application made, and asks no Moshi for one. */
  private static final String TAKES_ADAPTERS = "dev.dewey.codec.moshi.MoshiCodec";

  /** No class looks anything up. */
  static final ArchRule NONE = ClassRule.of("look nothing up", Reflection::lookups);

  private Reflection() {}

  private static Stream<String> lookups(JavaClass type) {
    Stream<String> types =
        type.getDirectDependenciesFromSelf().stream()
            .map(Dependency::getTargetClass)
            .map(target -> target.getBaseComponentType().getName())
            .filter(Reflection::isForbidden)
            .filter(target -> !isAllowed(type, target));
    Stream<String> calls =
        type.getAccessesFromSelf().stream()
            .filter(Reflection::isForbidden)
            .map(access -> access.getTargetOwner().getName() + "." + access.getName());
    return Stream.concat(types, calls).map(target -> type.getName() + " refers to " + target);
  }

  private static boolean isAllowed(JavaClass type, String target) {
    return switch (type.getName()) {
      case LOOKS_UP_ONE_METHOD -> target.startsWith("java.lang.invoke.");
      case TAKES_ADAPTERS -> target.equals("com.squareup.moshi.JsonAdapter");
      default -> false;
    };
  }

  private static boolean isForbidden(String type) {
    return type.startsWith("java.lang.reflect.")
        || type.startsWith("java.lang.invoke.")
        || type.startsWith("sun.")
        || type.startsWith("jdk.")
        || type.equals("java.io.ObjectInputStream")
        || (type.startsWith("com.squareup.moshi.") && !OF_MOSHI.contains(type));
  }

  private static boolean isForbidden(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.equals("java.lang.ClassLoader")
        || (owner.equals("java.lang.Class") && !OF_CLASS.contains(access.getName()));
  }
}
