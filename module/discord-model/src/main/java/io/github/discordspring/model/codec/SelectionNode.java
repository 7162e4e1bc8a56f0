package io.github.discordspring.model.codec;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A selection while it is made.
 */
final class SelectionNode {

	private final List<CodecProperty> properties;

	private final boolean[] selected;

	/** What is selected of a value; {@code null} if all is, or nothing. */
	private final @Nullable SelectionNode[] nested;

	SelectionNode(Codec<?> codec, boolean selected) {
		this.properties = codec.properties();
		this.selected = new boolean[this.properties.size()];
		this.nested = new @Nullable SelectionNode[this.selected.length];
		Arrays.fill(this.selected, selected);
	}

	/** Selects or leaves out what a path leads to. */
	void set(String path, boolean select) {
		set(path, path, select);
	}

	private void set(String whole, String path, boolean select) {
		int dot = path.indexOf('.');
		String name = (dot < 0) ? path : path.substring(0, dot);
		String rest = (dot < 0) ? null : path.substring(dot + 1);
		boolean found = false;
		for (int i = 0; i < this.selected.length; i++) {
			CodecProperty property = this.properties.get(i);
			if (property.isNamed(name)) {
				setProperty(i, whole, rest, select);
				return;
			}
		}
		for (int i = 0; i < this.selected.length; i++) {
			CodecProperty property = this.properties.get(i);
			if (name.equals(property.inlined())) {
				if (rest == null) {
					setProperty(i, whole, null, select);
					found = true;
				}
				else if (property.isNamed(rest) || rest.startsWith(property.name() + ".")
						|| rest.startsWith(property.component() + ".")) {
					set(whole, rest, select);
					return;
				}
			}
		}
		if (!found) {
			throw new IllegalArgumentException("There is no property '" + name + "' in '" + whole + "', only "
					+ this.properties.stream().map(CodecProperty::name).collect(Collectors.joining(", ")));
		}
	}

	private void setProperty(int index, String whole, @Nullable String rest, boolean select) {
		if (rest == null) {
			this.selected[index] = select;
			this.nested[index] = null;
			return;
		}
		Codec<?> codec = this.properties.get(index).codec();
		if (codec == null || codec.properties().isEmpty()) {
			throw new IllegalArgumentException("Property '" + this.properties.get(index).name() + "' in '" + whole
					+ "' is read as a whole or not at all, so nothing can be chosen within it");
		}
		SelectionNode node = this.nested[index];
		if (node == null) {
			if (this.selected[index] == select) {
				return;
			}
			node = new SelectionNode(codec, this.selected[index]);
			this.nested[index] = node;
		}
		this.selected[index] = true;
		node.set(whole, rest, select);
	}

	<T> Selection<T> compile() {
		long[] masks = new long[Math.max(1, (this.selected.length + Long.SIZE - 1) / Long.SIZE)];
		Selection<?>[] inside = new Selection<?>[this.selected.length];
		boolean all = true;
		for (int i = 0; i < inside.length; i++) {
			CodecProperty property = this.properties.get(i);
			inside[i] = inside(i, property);
			if (this.selected[i] || property.required()) {
				masks[i >> 6] |= 1L << i;
			}
			else {
				all = false;
			}
			all &= inside[i].isAll();
		}
		return all ? Selection.all() : new Selection<>(masks, inside);
	}

	private Selection<?> inside(int index, CodecProperty property) {
		SelectionNode node = this.nested[index];
		if (node != null) {
			return node.compile();
		}
		Codec<?> codec = property.codec();
		if (!this.selected[index] && property.required() && codec != null) {
			return new SelectionNode(codec, false).compile();
		}
		return Selection.all();
	}

}
