package dev.dewey.processor.code;

import com.palantir.javapoet.ClassName;

/** The types that generated code uses, by name; the one place that knows them. */
public final class RuntimeTypes {
  /** The annotation of a queue command. */
  public static final ClassName QUEUE_COMMAND = root("QueueCommand");

  /** The annotation of a periodic command. */
  public static final ClassName PERIODIC_COMMAND = root("PeriodicCommand");

  /** What a parameter is when a message does not say. */
  public static final ClassName DEFAULT = root("Default");

  /** What people shall not see. */
  public static final ClassName SENSITIVE = root("Sensitive");

  /** Where the result of a call appears. */
  public static final ClassName ASYNC_DATA = root("AsyncData");

  /** What queues calls. */
  public static final ClassName INVOKER = root("Invoker");

  /** Where a handle finds its invoker. */
  public static final ClassName INVOKER_REF = root("InvokerRef");

  /** The handle of a periodic command. */
  public static final ClassName PERIODIC_TASK = root("PeriodicTask");

  /** The handle of a queue command. */
  public static final ClassName QUEUE_TASK = root("QueueTask");

  /** One call, not yet queued. */
  public static final ClassName TASK_CALL = root("TaskCall");

  /** One call that lacks an argument. */
  public static final ClassName PARTIAL = TASK_CALL.nestedClass("Partial");

  /** What a registry is made of: the commands of one class. */
  public static final ClassName COMMAND_FRAGMENT = in("command", "CommandFragment");

  /** What a registry is made of: fragments. */
  public static final ClassName COMMAND_FRAGMENTS = in("command", "CommandFragments");

  /** How calls are treated. */
  public static final ClassName COMMAND_OPTIONS = in("command", "CommandOptions");

  /** What a consumer can run. */
  public static final ClassName COMMAND_REGISTRY = in("command", "CommandRegistry");

  /** How often a call may be started. */
  public static final ClassName DELIVERY_PROMISE = in("command", "DeliveryPromise");

  /** What collects commands. */
  public static final ClassName REGISTRY_BUILDER = COMMAND_REGISTRY.nestedClass("Builder");

  /** What adds the commands of one compilation. */
  public static final ClassName REGISTRY_PROVIDER = COMMAND_REGISTRY.nestedClass("Provider");

  /** Marks generated code where the JDK's annotation is not visible. */
  public static final ClassName GENERATED = in("command", "Generated");

  /** What makes new arguments of old ones. */
  public static final ClassName JSON_UPGRADER = in("command", "JsonUpgrader");

  /** What a running call may ask. */
  public static final ClassName TASK_CONTEXT = in("command", "TaskContext");

  /** The codecs of the JDK's own scalar types. */
  public static final ClassName CODECS = in("codec", "Codecs");

  /** The codecs of collections. */
  public static final ClassName CONTAINERS = in("codec.container", "Containers");

  /** The names of an object's fields. */
  public static final ClassName FIELD_NAMES = in("codec", "FieldNames");

  /** What writes and reads values. */
  public static final ClassName JSON_CODEC = in("codec", "JsonCodec");

  /** The codecs of enums. */
  public static final ClassName ENUM_CODEC = in("codec.container", "EnumCodec");

  /** How the keys of maps are spelled. */
  public static final ClassName MAP_KEY = in("codec.container", "MapKey");

  /** The codecs of Moshi's adapters. */
  public static final ClassName MOSHI_CODEC = in("codec.moshi", "MoshiCodec");

  /** Moshi's own codecs. */
  public static final ClassName MOSHI_ADAPTER = ClassName.get("com.squareup.moshi", "JsonAdapter");

  /** The annotation that names something in JSON. */
  public static final ClassName JSON_NAME = in("codec", "JsonName");

  /** The annotation that names what says which of several records an object is. */
  public static final ClassName JSON_TAG = in("codec", "JsonTag");

  /** The annotation that names codecs of the author's. */
  public static final ClassName JSON_WITH = in("codec", "JsonWith");

  /** Where JSON is read from. */
  public static final ClassName JSON_INPUT = in("codec", "JsonInput");

  /** Where JSON is written to. */
  public static final ClassName JSON_OUTPUT = in("codec", "JsonOutput");

  /** The codecs of arrays of primitives. */
  public static final ClassName PRIMITIVE_ARRAYS = in("codec.container", "PrimitiveArrays");

  /** When a periodic command runs, in five fields. */
  public static final ClassName CRONTAB_RULE = in("crontab", "CrontabRule");

  /** What becomes of minutes that were missed. */
  public static final ClassName MISFIRE = in("crontab", "Misfire");

  /** When a periodic command runs. */
  public static final ClassName PERIODIC_RULE = in("crontab", "PeriodicRule");

  /** Types are not null unless they say so. */
  public static final ClassName NULL_MARKED =
      ClassName.get("org.jspecify.annotations", "NullMarked");

  /** Nothing is said about null. */
  public static final ClassName NULL_UNMARKED =
      ClassName.get("org.jspecify.annotations", "NullUnmarked");

  /** May be null. */
  public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

  /** The JDK's mark of generated code. */
  public static final ClassName JDK_GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  private RuntimeTypes() {}

  private static ClassName root(String name) {
    return ClassName.get("dev.dewey", name);
  }

  // Joined at run time: shading the crontab parser into this jar renames its package in every
  // string that spells it, and generated code must go on naming the runtime's own.
  private static ClassName in(String floor, String name) {
    return ClassName.get("dev.dewey." + floor, name);
  }
}
