package io.github.discordspring.model.processor;

import javax.lang.model.element.RecordComponentElement;

import org.jspecify.annotations.Nullable;

/**
 * A component of a record.
 *
 * @param element where it is declared
 * @param name its name in Java
 * @param property its name in JSON
 * @param type its type
 * @param nullable whether it may be {@code null}
 * @param marker whether the property's presence is all it says
 * @param whenAbsent number that stands for an absent value
 * @param kindFrom the component that tells its kind
 * @param inlined the record whose properties stand in place of this component
 * @param lenient whether it counts as absent where it cannot be read
 * @param description its documentation
 */
record ComponentModel(RecordComponentElement element, String name, String property, ValueType type, boolean nullable,
		boolean marker, @Nullable Integer whenAbsent, @Nullable String kindFrom, @Nullable RecordModel inlined,
		boolean lenient, String description) {

	/**
	 * What the component is where nothing was read or set; {@code null} if it must not be
	 * so.
	 */
	@Nullable String absentValue(SourceFile source) {
		if (this.nullable) {
			return "null";
		}
		if (this.whenAbsent != null && this.type.is(ValueType.Shape.INT_ENUM)) {
			return source.use(this.type.name()) + ".of(" + this.whenAbsent + ")";
		}
		return isRequired() ? null : this.type.absentValue(source);
	}

	boolean isRequired() {
		if (this.nullable || this.whenAbsent != null) {
			return false;
		}
		return switch (this.type.shape()) {
			case ID -> this.name.equals("id");
			case BOOLEAN, INT, LONG, DOUBLE, STRING, INSTANT, SNOWFLAKES, LIST, MAP, ID_MAP, OMITTABLE -> false;
			default -> true;
		};
	}

	/** The expression that is true where a required component has no value. */
	String isMissing(String variable) {
		return variable + (this.type.isPrimitive() ? " == 0" : " == null");
	}

	String javaType(SourceFile source) {
		return this.type.in(source);
	}

	String nullableJavaType(SourceFile source) {
		return this.nullable ? "@" + source.use(Names.NULLABLE) + " " + javaType(source) : javaType(source);
	}

}
