package dev.dewey.codec.container;

import dev.dewey.codec.Codecs;
import dev.dewey.codec.JsonCodec;
import dev.dewey.codec.JsonInput;
import dev.dewey.codec.JsonOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of arrays of primitives; {@code byte[]} is {@link Codecs#BYTES}. */
public final class PrimitiveArrays {
  /** {@code boolean[]}. */
  public static final JsonCodec<boolean @Nullable []> BOOLEANS =
      of(PrimitiveArrays::write, JsonInput::nextBoolean, PrimitiveArrays::booleans);

  /** {@code short[]}. */
  public static final JsonCodec<short @Nullable []> SHORTS =
      of(PrimitiveArrays::write, Codecs::nextShort, PrimitiveArrays::shorts);

  /** {@code int[]}. */
  public static final JsonCodec<int @Nullable []> INTS =
      of(PrimitiveArrays::write, JsonInput::nextInt, PrimitiveArrays::ints);

  /** {@code long[]}. */
  public static final JsonCodec<long @Nullable []> LONGS =
      of(PrimitiveArrays::write, JsonInput::nextLong, PrimitiveArrays::longs);

  /** {@code float[]}. */
  public static final JsonCodec<float @Nullable []> FLOATS =
      of(PrimitiveArrays::write, Codecs::nextFloat, PrimitiveArrays::floats);

  /** {@code double[]}. */
  public static final JsonCodec<double @Nullable []> DOUBLES =
      of(PrimitiveArrays::write, JsonInput::nextDouble, PrimitiveArrays::doubles);

  /** {@code char[]}. */
  public static final JsonCodec<char @Nullable []> CHARS =
      of(PrimitiveArrays::write, Codecs::nextChar, PrimitiveArrays::chars);

  private PrimitiveArrays() {}

  private static <A, E> JsonCodec<@Nullable A> of(
      BiConsumer<JsonOutput, A> elements,
      Function<JsonInput, E> element,
      Function<List<E>, A> unbox) {
    return Containers.nullable(
        (out, array) -> {
          out.beginArray();
          elements.accept(out, array);
          out.endArray();
        },
        in -> unbox.apply(readAll(in, element)));
  }

  private static <E> List<E> readAll(JsonInput in, Function<JsonInput, E> element) {
    List<E> elements = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      elements.add(element.apply(in));
    }
    in.endArray();
    return elements;
  }

  private static void write(JsonOutput out, boolean[] array) {
    for (boolean each : array) {
      out.value(each);
    }
  }

  private static boolean[] booleans(List<Boolean> boxed) {
    boolean[] array = new boolean[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, short[] array) {
    for (short each : array) {
      out.value((long) each);
    }
  }

  private static short[] shorts(List<Short> boxed) {
    short[] array = new short[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, int[] array) {
    for (int each : array) {
      out.value((long) each);
    }
  }

  private static int[] ints(List<Integer> boxed) {
    int[] array = new int[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, long[] array) {
    for (long each : array) {
      out.value(each);
    }
  }

  private static long[] longs(List<Long> boxed) {
    long[] array = new long[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, float[] array) {
    for (float each : array) {
      out.value(each);
    }
  }

  private static float[] floats(List<Float> boxed) {
    float[] array = new float[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, double[] array) {
    for (double each : array) {
      out.value(each);
    }
  }

  private static double[] doubles(List<Double> boxed) {
    double[] array = new double[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }

  private static void write(JsonOutput out, char[] array) {
    for (char each : array) {
      out.value(String.valueOf(each));
    }
  }

  private static char[] chars(List<Character> boxed) {
    char[] array = new char[boxed.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = boxed.get(i);
    }
    return array;
  }
}
