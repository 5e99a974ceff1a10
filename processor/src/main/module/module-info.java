/** The annotation processors; what they need is inside, under names of their own. */
module dev.dewey.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      dev.dewey.processor.CommandProcessor,
      dev.dewey.processor.RegistryProcessor;
}
