package io.github.discordspring.model.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

import io.github.discordspring.model.processor.ValueType.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Makes models of annotated types, or tells what is wrong with them.
 */
final class ModelReader {

	static final String DISCORD_OBJECT = Names.CODEC_PACKAGE + "DiscordObject";

	static final String DISCORD_KINDS = Names.CODEC_PACKAGE + "DiscordKinds";

	private static final String KIND = Names.CODEC_PACKAGE + "Kind";

	private final Elements elements;

	private final Annotations annotations;

	private final TypeReader types;

	ModelReader(Elements elements) {
		this.elements = elements;
		this.annotations = new Annotations(elements);
		this.types = new TypeReader(elements, this.annotations);
	}

	RecordModel record(TypeElement element) throws ModelException {
		if (element.getKind() != ElementKind.RECORD) {
			throw new ModelException(element, "@DiscordObject is for records");
		}
		requireTopLevel(element);
		Map<String, String> documentation = Documentation.parameters(this.elements.getDocComment(element));
		boolean lenient = annotated(element, "Lenient");
		List<ComponentModel> components = new ArrayList<>();
		for (RecordComponentElement component : element.getRecordComponents()) {
			components.add(component(component, documentation, lenient));
		}
		for (ComponentModel component : components) {
			checkKindFrom(component, components);
		}
		RecordModel model = new RecordModel(element, packageOf(element), element.getSimpleName().toString(),
				List.copyOf(components), this.annotations.isTrue(element, DISCORD_OBJECT, "builder"), kind(element));
		if (model.kind().isInside() && model.kind().numbers().size() > 1 && !model.holdsKind()) {
			throw new ModelException(element, "A record of several kinds needs a component that holds the number, '"
					+ model.kind().property() + "'");
		}
		return model;
	}

	private ComponentModel component(RecordComponentElement element, Map<String, String> documentation, boolean lenient)
			throws ModelException {
		String name = element.getSimpleName().toString();
		TypeMirror mirror = element.asType();
		boolean nullable = Annotations.has(mirror, Names.NULLABLE);
		ValueType type = this.types.component(element, mirror, annotated(element, "Numeric"));
		RecordModel inlined = annotated(element, "Inline") ? inlined(element, mirror, nullable) : null;
		boolean marker = annotated(element, "Marker");
		if (marker && !type.is(Shape.BOOLEAN)) {
			throw new ModelException(element, "@Marker is for components of type boolean");
		}
		String kindFrom = this.annotations.string(element, Names.CODEC_PACKAGE + "KindFrom", "value").orElse(null);
		if ((kindFrom != null) != type.is(Shape.KINDS_OUTSIDE)) {
			throw new ModelException(element,
					"@KindFrom belongs to types with @DiscordKinds whose property is empty, and is needed there");
		}
		if (nullable && type.is(Shape.OMITTABLE)) {
			throw new ModelException(element, "An Omittable is not nullable; what it holds is");
		}
		return new ComponentModel(element, name,
				this.annotations.string(element, Names.CODEC_PACKAGE + "Name", "value").orElse(Names.inJson(name)),
				type, nullable, marker, whenAbsent(element, name, type), kindFrom, inlined, lenient,
				documentation.getOrDefault(name, name));
	}

	private RecordModel inlined(Element component, TypeMirror mirror, boolean nullable) throws ModelException {
		if (nullable) {
			throw new ModelException(component, "An inlined component is never null");
		}
		TypeElement type = (TypeElement) ((DeclaredType) mirror).asElement();
		if (!Annotations.has(type, DISCORD_OBJECT)) {
			throw new ModelException(component, "@Inline is for components whose type is a @DiscordObject");
		}
		if (type.getRecordComponents().stream().anyMatch((inner) -> annotated(inner, "Inline"))) {
			throw new ModelException(component, "What is inlined cannot inline itself");
		}
		return record(type);
	}

	private @Nullable Integer whenAbsent(Element element, String name, ValueType type) throws ModelException {
		Integer value = (Integer) this.annotations.value(element, Names.CODEC_PACKAGE + "WhenAbsent", "value")
			.orElse(null);
		if (value == null || type.is(Shape.INT_ENUM) || (type.is(Shape.ID) && name.equals("id") && value == 0)) {
			return value;
		}
		throw new ModelException(element, "@WhenAbsent is for components that are an IntEnum, and with 0 for 'id'");
	}

	private static void checkKindFrom(ComponentModel component, List<ComponentModel> components) throws ModelException {
		if (component.kindFrom() == null) {
			return;
		}
		for (ComponentModel sibling : components) {
			if (sibling.name().equals(component.kindFrom()) && sibling.type().is(Shape.INT_ENUM)
					&& sibling.isRequired()) {
				return;
			}
		}
		throw new ModelException(component.element(),
				"@KindFrom must name a component that is an IntEnum and required: " + component.kindFrom());
	}

	private KindModel kind(TypeElement element) throws ModelException {
		List<Integer> numbers = this.annotations.numbers(element, KIND, "value");
		if (numbers.isEmpty()) {
			return KindModel.NONE;
		}
		for (TypeMirror parent : element.getInterfaces()) {
			Element parentElement = ((DeclaredType) parent).asElement();
			String property = this.annotations.string(parentElement, DISCORD_KINDS, "property").orElse(null);
			if (property != null) {
				return new KindModel(property, numbers);
			}
		}
		throw new ModelException(element, "A record with @Kind must implement an interface with @DiscordKinds");
	}

	KindsModel kinds(TypeElement element) throws ModelException {
		if (element.getPermittedSubclasses().isEmpty() || element.getKind() != ElementKind.INTERFACE) {
			throw new ModelException(element, "@DiscordKinds is for sealed interfaces");
		}
		requireTopLevel(element);
		TypeElement unknown = this.annotations.type(element, DISCORD_KINDS, "unknown").orElseThrow();
		List<RecordModel> kinds = new ArrayList<>();
		for (TypeMirror permitted : element.getPermittedSubclasses()) {
			TypeElement type = (TypeElement) ((DeclaredType) permitted).asElement();
			if (type.equals(unknown)) {
				continue;
			}
			if (!Annotations.has(type, KIND) || !Annotations.has(type, DISCORD_OBJECT)) {
				throw new ModelException(type, "A kind needs @DiscordObject and @Kind");
			}
			kinds.add(record(type));
		}
		return new KindsModel(element, packageOf(element), element.getSimpleName().toString(),
				this.annotations.string(element, DISCORD_KINDS, "property").orElseThrow(), List.copyOf(kinds),
				unknown.getSimpleName().toString(), unknownJson(unknown));
	}

	private static String unknownJson(TypeElement unknown) throws ModelException {
		List<? extends RecordComponentElement> components = unknown.getRecordComponents();
		if (components.size() != 2 || !components.get(0).asType().toString().equals("int")
				|| !components.get(1).asType().toString().equals(Names.MODEL + "RawJson")) {
			throw new ModelException(unknown, "A record for unknown kinds has two components, an int and a RawJson");
		}
		return components.get(1).getSimpleName().toString();
	}

	private static boolean annotated(Element element, String annotation) {
		return Annotations.has(element, Names.CODEC_PACKAGE + annotation);
	}

	private static void requireTopLevel(TypeElement element) throws ModelException {
		if (element.getNestingKind() != NestingKind.TOP_LEVEL || !element.getTypeParameters().isEmpty()) {
			throw new ModelException(element, "Only types at the top level, without type parameters, have codecs");
		}
	}

	private String packageOf(TypeElement element) {
		return this.elements.getPackageOf(element).getQualifiedName().toString();
	}

}
