package dev.dewey.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.dewey.processor.code.CommandNaming;
import dev.dewey.processor.code.DelayText;
import dev.dewey.processor.code.GeneratedMark;
import dev.dewey.processor.code.HandleNames;
import dev.dewey.processor.code.Names;
import dev.dewey.processor.code.RuntimeTypes;
import dev.dewey.processor.declaration.ClassDeclaration;
import dev.dewey.processor.declaration.CommandDeclaration;
import dev.dewey.processor.declaration.MethodDeclaration;
import dev.dewey.processor.declaration.ParameterDeclaration;
import dev.dewey.processor.declaration.Signature;
import dev.dewey.processor.declaration.Signature.ThrownDeclaration;
import dev.dewey.processor.model.CommandKind.ByCrontab;
import dev.dewey.processor.model.CommandKind.ByCrontab.Field;
import dev.dewey.processor.model.CommandKind.ByValidator;
import dev.dewey.processor.model.CommandKind.Queued;
import dev.dewey.processor.model.MethodModel.Manner;
import dev.dewey.processor.model.MethodModel.Receiver;
import dev.dewey.processor.model.MethodModel.Returned;
import dev.dewey.processor.setting.CallSettings;
import dev.dewey.processor.setting.CommandSettings;
import dev.dewey.processor.setting.PastSettings;
import dev.dewey.processor.setting.RetrySettings;
import dev.dewey.processor.setting.Setting;
import dev.dewey.processor.setting.Timing;
import dev.dewey.processor.setting.Timing.CrontabPart;
import dev.dewey.processor.type.Aging;
import dev.dewey.processor.type.JsonComponent;
import dev.dewey.processor.type.NamedClass;
import dev.dewey.processor.type.Reach;
import dev.dewey.processor.type.SourceClass;
import dev.dewey.processor.type.ThrownClass;
import dev.dewey.processor.type.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes of a declaration without a mistake what it means. */
public final class Modeler {
  private final ClassDeclaration declaration;
  private final SourceClass source;
  private final CodecsModeler codecs;
  private Aging mentioned = Aging.CURRENT;

  private Modeler(ClassDeclaration declaration) {
    this.declaration = declaration;
    this.source = declaration.source();
    this.codecs = new CodecsModeler(declaration);
  }

  /** Makes a model. */
  public static CommandsModel model(ClassDeclaration declaration, GeneratedMark mark) {
    return new Modeler(declaration).model(mark);
  }

  private CommandsModel model(GeneratedMark mark) {
    List<String> methods =
        declaration.commands().stream().map(each -> each.method().name()).toList();
    HandleNames handles = new HandleNames(source, methods);
    List<CommandModel> commands = new ArrayList<>();
    for (CommandDeclaration each : declaration.commands()) {
      String wire = each.settings().name().value();
      commands.add(command(each, handles.of(each.method().name(), wire)));
    }
    Aging of = source.aging().or(mentioned);
    for (CommandModel each : commands) {
      of = of.or(each.method().manner().aging());
    }
    return new CommandsModel(source, List.copyOf(commands), codecs.model(of), mentioned, mark);
  }

  private CommandModel command(CommandDeclaration command, CommandNaming naming) {
    MethodModel method = method(command.method(), naming);
    CommandSettings settings = command.settings();
    Optional<ClassName> invoker = settings.invoker().value().map(this::mention);
    CommandKind kind =
        settings.timing().isPresent()
            ? timing(settings.timing().get())
            : queued(command, naming, method);
    return new CommandModel(
        naming, kind, method, invoker, options(settings.calls(), settings.past()));
  }

  private ClassName mention(NamedClass named) {
    mentioned = mentioned.or(named.aging());
    return named.name();
  }

  private CommandKind timing(Timing timing) {
    Optional<NamedClass> validator = timing.validator().value();
    String misfire = timing.misfire().value();
    return validator.isPresent()
        ? new ByValidator(mention(validator.get()), misfire)
        : new ByCrontab(
            timing.crontab().orElseThrow().stream().map(Modeler::field).toList(), misfire);
  }

  private static Field field(CrontabPart part) {
    return new Field(part.label(), part.text().value());
  }

  private CommandKind queued(CommandDeclaration command, CommandNaming naming, MethodModel method) {
    ClassName args = source.tasks().nestedClass(naming.handle()).nestedClass(naming.args());
    Signature signature = command.method().signature();
    List<JsonComponent> components =
        signature.parameters().stream()
            .filter(parameter -> !parameter.isContext())
            .map(ParameterDeclaration::component)
            .toList();
    List<String> accessors = method.arguments().stream().map(ParameterModel::component).toList();
    String argsCodec = codecs.addArguments(naming, args, components, accessors);
    return new Queued(argsCodec, codecs.addResult(naming, signature.result().json()));
  }

  private MethodModel method(MethodDeclaration method, CommandNaming naming) {
    Signature signature = method.signature();
    Names names = Names.without(classesBesideParameters());
    names.take(naming.constant());
    Names components = Names.ofComponents();
    List<ParameterModel> parameters = new ArrayList<>();
    for (ParameterDeclaration each : signature.parameters()) {
      parameters.add(
          new ParameterModel(
              names.take(each.name()),
              each.isContext() ? "" : components.take(each.name()),
              each.type().name(),
              method.docs().parameters().getOrDefault(each.name(), ""),
              each.field().stream().anyMatch(this::isMasked)));
    }
    List<TypeName> thrown = signature.thrown().stream().map(each -> each.type().name()).toList();
    return new MethodModel(
        List.copyOf(parameters), signature.varargs(), returned(signature), thrown, manner(method));
  }

  private boolean isMasked(JsonComponent field) {
    return field.sensitive() || declaration.forms().holdsSensitive(field.type());
  }

  /** The classes that generated methods name where the parameters are in scope. */
  private List<String> classesBesideParameters() {
    return List.of(
        source.outermostName(),
        source.codecs().simpleName(),
        RuntimeTypes.CODECS.simpleName(),
        RuntimeTypes.PRIMITIVE_ARRAYS.simpleName());
  }

  private static Returned returned(Signature signature) {
    TypeName declared = signature.result().declared().name();
    return new Returned(declared, signature.result().value().name());
  }

  private Manner manner(MethodDeclaration method) {
    Signature signature = method.signature();
    List<TypeUse> uses =
        Stream.of(
                signature.parameters().stream().map(ParameterDeclaration::type),
                signature.thrown().stream().map(ThrownDeclaration::type),
                Stream.of(signature.result().declared()))
            .flatMap(each -> each)
            .toList();
    Reach reach = source.reach();
    for (TypeUse use : uses) {
      reach = reach.and(use.reach());
      mentioned = mentioned.or(use.aging());
    }
    return new Manner(method.docs().description(), reach, method.docs().aging(), receiver(method));
  }

  private Receiver receiver(MethodDeclaration method) {
    if (method.isStatic()) {
      return Receiver.CLASS;
    }
    return switch (source.instantiation().supply()) {
      case LOOKUP -> Receiver.GIVEN;
      case LOOKUP_OR_NEW -> Receiver.GIVEN_OR_NEW;
      case ITSELF -> Receiver.INSTANCE;
    };
  }

  private OptionsModel options(CallSettings settings, PastSettings past) {
    RetrySettings retry = settings.retry();
    return new OptionsModel(
        new OptionsModel.Retry(
            retry.retries().value(),
            DelayText.parse(retry.delay().value()).orElseThrow(),
            retry.backoff().value(),
            DelayText.parse(retry.maxDelay().value()).orElseThrow(),
            retry.jitter().value()),
        new OptionsModel.Filters(
            thrown(settings.filters().on()), thrown(settings.filters().dontOn())),
        settings.priority().value(),
        settings.delivery().value(),
        new OptionsModel.Past(
            past.aliases().stream().map(Setting::value).toList(),
            past.upgrader().value().map(this::mention)));
  }

  private List<ClassName> thrown(List<Setting<ThrownClass>> classes) {
    return classes.stream().map(each -> mention(each.value().named())).distinct().toList();
  }
}
