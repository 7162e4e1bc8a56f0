package io.github.discordspring.model.processor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/**
 * Writes a codec for each type with {@code @DiscordObject} or {@code @DiscordKinds}, a
 * builder where one is asked for, and a class that lists all codecs where the option
 * {@value #REGISTRY} names one.
 */
public final class ModelProcessor extends AbstractProcessor {

	static final String REGISTRY = "discord.model.registry";

	/** Qualified names of types whose codecs were written. */
	private final Collection<String> types = new TreeSet<>();

	@Override
	public Set<String> getSupportedAnnotationTypes() {
		return Set.of(ModelReader.DISCORD_OBJECT, ModelReader.DISCORD_KINDS);
	}

	@Override
	public Set<String> getSupportedOptions() {
		return Set.of(REGISTRY);
	}

	@Override
	public SourceVersion getSupportedSourceVersion() {
		return SourceVersion.latestSupported();
	}

	@Override
	public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
		ModelReader reader = new ModelReader(this.processingEnv.getElementUtils());
		List<RecordModel> records = new ArrayList<>();
		for (TypeElement annotation : annotations) {
			for (Element element : round.getElementsAnnotatedWith(annotation)) {
				if (annotation.getQualifiedName().contentEquals(ModelReader.DISCORD_KINDS)) {
					attempt(() -> writeKinds(reader.kinds((TypeElement) element)));
				}
				else {
					attempt(() -> records.add(reader.record((TypeElement) element)));
				}
			}
		}
		Inlining inlining = new Inlining(records);
		for (RecordModel record : records) {
			attempt(() -> writeRecord(record, inlining));
		}
		String registry = this.processingEnv.getOptions().get(REGISTRY);
		if (registry != null && !annotations.isEmpty()) {
			write(new RegistryWriter(registry).write(this.types));
		}
		return false;
	}

	private void writeKinds(KindsModel model) throws ModelException {
		write(new KindsWriter(model, checks()).write(), model.element());
		if (model.isInside()) {
			this.types.add(model.element().getQualifiedName().toString());
		}
	}

	private void writeRecord(RecordModel model, Inlining inlining) throws ModelException {
		write(new CodecWriter(model, checks(), inlining).write(), model.element());
		this.types.add(model.qualifiedName());
		if (model.builder()) {
			write(new BuilderWriter(model).write(), model.element());
		}
	}

	private Checks checks() {
		return new Checks(this.processingEnv.getElementUtils());
	}

	private void attempt(Step step) {
		try {
			step.run();
		}
		catch (ModelException ex) {
			this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, ex.text(), place(ex.element()));
		}
	}

	/** The compiler knows the place of a component's field, but not of the component. */
	private static Element place(Element element) {
		Element type = element.getEnclosingElement();
		if (type == null || element.getKind() != ElementKind.RECORD_COMPONENT) {
			return element;
		}
		return ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter((field) -> field.getSimpleName().equals(element.getSimpleName()))
			.map(Element.class::cast)
			.findFirst()
			.orElse(element);
	}

	private void write(SourceFile source, Element... origins) {
		try {
			source.writeTo(this.processingEnv.getFiler(), origins);
		}
		catch (IOException ex) {
			this.processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "Could not write code: " + ex);
		}
	}

	/**
	 * A part of the work on one type; that on others goes on where it fails.
	 */
	private interface Step {

		void run() throws ModelException;

	}

}
