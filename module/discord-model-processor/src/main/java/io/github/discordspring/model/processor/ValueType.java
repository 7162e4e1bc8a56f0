package io.github.discordspring.model.processor;

import org.jspecify.annotations.Nullable;

/**
 * How values of a Java type stand in JSON.
 *
 * @param shape what they are
 * @param name qualified name of the class, without type arguments
 * @param element type of the elements of a list, a map or an {@code Omittable}
 */
record ValueType(Shape shape, String name, @Nullable ValueType element) {

	/** What values are in JSON. */
	enum Shape {

		BOOLEAN, INT, LONG, ID, DOUBLE, INTEGER_OBJECT, DOUBLE_OBJECT, BOOLEAN_OBJECT, ID_OBJECT, STRING, INSTANT,
		SECRET, SNOWFLAKES, RAW_JSON, INT_ENUM, STRING_ENUM, OBJECT, KINDS_OUTSIDE, LIST, MAP, ID_MAP, OMITTABLE;

	}

	boolean is(Shape other) {
		return this.shape == other;
	}

	boolean isPrimitive() {
		return switch (this.shape) {
			case BOOLEAN, INT, LONG, ID, DOUBLE -> true;
			default -> false;
		};
	}

	ValueType elementType() {
		if (this.element == null) {
			throw new IllegalStateException(this + " has no elements");
		}
		return this.element;
	}

	/** The type as it is written in Java. */
	String in(SourceFile source) {
		return switch (this.shape) {
			case BOOLEAN, INT, LONG, ID, DOUBLE -> this.name;
			case LIST, OMITTABLE -> source.use(this.name) + "<" + elementType().in(source) + ">";
			case MAP -> source.use(this.name) + "<String, " + elementType().in(source) + ">";
			case ID_MAP -> source.use(this.name) + "<Long, " + elementType().in(source) + ">";
			default -> source.use(this.name);
		};
	}

	/**
	 * What stands for an absent value that is not nullable; {@code null} if none may be
	 * absent.
	 */
	@Nullable String absentValue(SourceFile source) {
		return switch (this.shape) {
			case BOOLEAN -> "false";
			case INT, LONG, ID, DOUBLE -> "0";
			case STRING -> "\"\"";
			case INSTANT -> source.use(this.name) + ".EPOCH";
			case SNOWFLAKES -> source.use(this.name) + ".empty()";
			case LIST, MAP, ID_MAP -> source.use(this.name) + ".of()";
			case OMITTABLE -> source.use(this.name) + ".omitted()";
			default -> null;
		};
	}

	/** What stands for objects with properties among the values, if anything does. */
	@Nullable ValueType objects() {
		return switch (this.shape) {
			case OBJECT -> this;
			case LIST, MAP, ID_MAP -> elementType().is(Shape.OBJECT) ? elementType() : null;
			case OMITTABLE -> elementType().objects();
			default -> null;
		};
	}

	/** An expression that reads a value, or of objects what an expression selects. */
	String read(SourceFile source, String selection) {
		String objects = (objects() != null) ? ", " + selection + ")" : ")";
		return switch (this.shape) {
			case BOOLEAN, BOOLEAN_OBJECT -> reader(source) + ".readBoolean(parser)";
			case INT, INTEGER_OBJECT -> reader(source) + ".readInt(parser)";
			case LONG -> reader(source) + ".readLong(parser)";
			case DOUBLE, DOUBLE_OBJECT -> reader(source) + ".readDouble(parser)";
			case ID, ID_OBJECT -> reader(source) + ".readId(parser)";
			case STRING -> reader(source) + ".readString(parser)";
			case INSTANT -> reader(source) + ".readInstant(parser)";
			case INT_ENUM -> source.use(this.name) + ".of(" + reader(source) + ".readInt(parser))";
			case STRING_ENUM -> source.use(this.name) + ".of(" + reader(source) + ".readString(parser))";
			case LIST -> reader(source) + ".readList(parser, " + elementType().codec(source) + objects;
			case MAP -> reader(source) + ".readMap(parser, " + elementType().codec(source) + objects;
			case ID_MAP -> reader(source) + ".readIdMap(parser, " + elementType().codec(source) + objects;
			case OMITTABLE -> source.use(this.name) + ".of(" + elementType().read(source, selection) + ")";
			default -> codec(source) + ".read(parser" + objects;
		};
	}

	/** An expression that gives the codec of such values. */
	String codec(SourceFile source) {
		return switch (this.shape) {
			case INTEGER_OBJECT -> codecs(source) + ".INTEGER";
			case DOUBLE_OBJECT -> codecs(source) + ".DOUBLE";
			case BOOLEAN_OBJECT -> codecs(source) + ".BOOLEAN";
			case ID_OBJECT -> codecs(source) + ".ID";
			case STRING -> codecs(source) + ".STRING";
			case INSTANT -> codecs(source) + ".INSTANT";
			case SECRET -> codecs(source) + ".SECRET";
			case SNOWFLAKES -> codecs(source) + ".SNOWFLAKES";
			case RAW_JSON -> codecs(source) + ".RAW_JSON";
			case INT_ENUM -> codecs(source) + ".intEnum(" + source.use(this.name) + "::of)";
			case STRING_ENUM -> codecs(source) + ".stringEnum(" + source.use(this.name) + "::of)";
			case OBJECT, KINDS_OUTSIDE -> source.use(this.name + "Codec") + ".INSTANCE";
			case LIST -> codecs(source) + ".list(" + elementType().codec(source) + ")";
			case MAP -> codecs(source) + ".map(" + elementType().codec(source) + ")";
			case ID_MAP -> codecs(source) + ".idMap(" + elementType().codec(source) + ")";
			default -> throw new IllegalStateException(this + " has no codec");
		};
	}

	private static String reader(SourceFile source) {
		return source.use(Names.READER);
	}

	private static String codecs(SourceFile source) {
		return source.use(Names.CODECS);
	}

}
