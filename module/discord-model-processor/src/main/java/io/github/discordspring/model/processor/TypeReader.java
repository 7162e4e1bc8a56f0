package io.github.discordspring.model.processor;

import java.util.List;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

import io.github.discordspring.model.processor.ValueType.Shape;

/**
 * Finds out how values of a Java type stand in JSON.
 */
final class TypeReader {

	private static final String SUPPORTED = "boolean, int, long (an id, or a number with @Numeric), double, Integer, "
			+ "Double, Boolean, String, Instant, Snowflakes, Secret, RawJson, subclasses of IntEnum and StringEnum, "
			+ "types with @DiscordObject or @DiscordKinds or with a codec beside them, and of these List, "
			+ "Map<String, ...>, Map<Long, ...> and Omittable";

	private final Elements elements;

	private final Annotations annotations;

	TypeReader(Elements elements, Annotations annotations) {
		this.elements = elements;
		this.annotations = annotations;
	}

	/** The type of a component. */
	ValueType component(Element component, TypeMirror type, boolean numeric) throws ModelException {
		if (numeric) {
			if (type.getKind() != TypeKind.LONG) {
				throw new ModelException(component, "@Numeric is for components of type long");
			}
			return simple(Shape.LONG, "long");
		}
		return switch (type.getKind()) {
			case BOOLEAN -> simple(Shape.BOOLEAN, "boolean");
			case INT -> simple(Shape.INT, "int");
			case LONG -> simple(Shape.ID, "long");
			case DOUBLE -> simple(Shape.DOUBLE, "double");
			default -> {
				ValueType result = omittable(component, type);
				if (result.is(Shape.ID_OBJECT)) {
					throw new ModelException(component, "An id is a long, which is 0 if it is absent, not a Long");
				}
				yield result;
			}
		};
	}

	private ValueType omittable(Element component, TypeMirror type) throws ModelException {
		if (is(type, Names.OMITTABLE)) {
			ValueType element = value(component, argument(type, 0));
			return new ValueType(Shape.OMITTABLE, Names.OMITTABLE, element);
		}
		return value(component, type);
	}

	private ValueType value(Element component, TypeMirror type) throws ModelException {
		if (type.getKind() != TypeKind.DECLARED) {
			throw unsupported(component, type);
		}
		TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
		String name = element.getQualifiedName().toString();
		return switch (name) {
			case "java.lang.Integer" -> simple(Shape.INTEGER_OBJECT, name);
			case "java.lang.Double" -> simple(Shape.DOUBLE_OBJECT, name);
			case "java.lang.Boolean" -> simple(Shape.BOOLEAN_OBJECT, name);
			case "java.lang.Long" -> simple(Shape.ID_OBJECT, name);
			case "java.lang.String" -> simple(Shape.STRING, name);
			case "java.time.Instant" -> simple(Shape.INSTANT, name);
			case Names.SNOWFLAKES -> simple(Shape.SNOWFLAKES, name);
			case Names.MODEL + "Secret" -> simple(Shape.SECRET, name);
			case Names.MODEL + "RawJson" -> simple(Shape.RAW_JSON, name);
			case "java.util.List" ->
				new ValueType(Shape.LIST, name, inside(component, value(component, argument(type, 0))));
			case "java.util.Map" -> map(component, type, name);
			default -> object(component, element, name);
		};
	}

	private ValueType map(Element component, TypeMirror type, String name) throws ModelException {
		ValueType element = inside(component, value(component, argument(type, 1)));
		if (is(argument(type, 0), "java.lang.String")) {
			return new ValueType(Shape.MAP, name, element);
		}
		if (is(argument(type, 0), "java.lang.Long")) {
			return new ValueType(Shape.ID_MAP, name, element);
		}
		throw unsupported(component, type);
	}

	private ValueType object(Element component, TypeElement element, String name) throws ModelException {
		String superclass = element.getSuperclass().toString();
		if (superclass.equals(Names.MODEL + "IntEnum")) {
			return simple(Shape.INT_ENUM, name);
		}
		if (superclass.equals(Names.MODEL + "StringEnum")) {
			return simple(Shape.STRING_ENUM, name);
		}
		String property = this.annotations.string(element, Names.CODEC_PACKAGE + "DiscordKinds", "property")
			.orElse(null);
		if (property != null) {
			return simple(property.isEmpty() ? Shape.KINDS_OUTSIDE : Shape.OBJECT, name);
		}
		if (Annotations.has(element, Names.CODEC_PACKAGE + "DiscordObject")
				|| this.elements.getTypeElement(name + "Codec") != null) {
			return simple(Shape.OBJECT, name);
		}
		throw unsupported(component, element.asType());
	}

	private static ValueType inside(Element component, ValueType element) throws ModelException {
		if (element.is(Shape.KINDS_OUTSIDE)) {
			throw new ModelException(component, "The kind of " + element.name()
					+ " is told by a property beside it, so it cannot stand in a list or map");
		}
		return element;
	}

	private static ModelException unsupported(Element component, TypeMirror type) {
		return new ModelException(component,
				"Components of type " + type + " are not supported. Supported are: " + SUPPORTED);
	}

	private static TypeMirror argument(TypeMirror type, int index) {
		List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
		return arguments.get(index);
	}

	private static boolean is(TypeMirror type, String name) {
		return type instanceof DeclaredType declared
				&& ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(name);
	}

	private static ValueType simple(Shape shape, String name) {
		return new ValueType(shape, name, null);
	}

}
