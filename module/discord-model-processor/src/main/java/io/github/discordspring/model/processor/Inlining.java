package io.github.discordspring.model.processor;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.github.discordspring.model.processor.ValueType.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Which records are read by the codec of the record that they inline. A message is read
 * by one method then, not by one for each event that brings one: methods that read forty
 * properties are long, and each that is used is compiled on its own.
 */
final class Inlining {

	private final Set<String> inlined = new HashSet<>();

	/**
	 * Finds what is inlined.
	 * @param models the records whose codecs are written together
	 */
	Inlining(List<RecordModel> models) {
		Set<String> written = new HashSet<>();
		models.forEach((model) -> written.add(model.qualifiedName()));
		for (RecordModel model : models) {
			ComponentModel component = candidate(model);
			if (component != null && written.contains(component.type().name())) {
				this.inlined.add(component.type().name());
			}
		}
	}

	/**
	 * Tells whether the codec of a record is to read others around it.
	 */
	boolean isInlined(RecordModel model) {
		return this.inlined.contains(model.qualifiedName());
	}

	/**
	 * Gives the component whose codec reads a record.
	 * @return {@code null} if its own codec does
	 */
	@Nullable ComponentModel reading(RecordModel model) {
		ComponentModel component = candidate(model);
		return (component != null && this.inlined.contains(component.type().name())) ? component : null;
	}

	/** Gives what is inlined, where it comes first and all else is plain. */
	private static @Nullable ComponentModel candidate(RecordModel model) {
		if (model.components().isEmpty() || model.kind().isInside()) {
			return null;
		}
		ComponentModel first = model.components().get(0);
		RecordModel inlined = first.inlined();
		if (inlined == null || inlined.kind().isInside() || inlined.components().isEmpty()) {
			return null;
		}
		List<ComponentModel> others = model.components().subList(1, model.components().size());
		boolean lenient = !others.isEmpty() && inlined.components().stream().anyMatch(ComponentModel::lenient);
		return (lenient || !others.stream().allMatch(Inlining::isPlain)) ? null : first;
	}

	private static boolean isPlain(ComponentModel component) {
		return component.inlined() == null && !component.lenient() && component.kindFrom() == null
				&& !component.marker() && !component.type().is(Shape.OMITTABLE);
	}

}
