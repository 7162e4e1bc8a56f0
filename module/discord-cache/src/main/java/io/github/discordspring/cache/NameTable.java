package io.github.discordspring.cache;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The names of properties, each with a small number. Names that are ids, and those that
 * come when it is full, are written as they are.
 */
final class NameTable {

	/** Stands where there is no further name. */
	static final int NONE = 0;

	private static final int WRITTEN_OUT = 1;

	private static final int FIRST = 2;

	private static final int LIMIT = 4000;

	private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();

	private volatile String[] names = new String[0];

	void write(String name, PackedOutput out) {
		Integer number = this.numbers.get(name);
		if (number == null && !isVariable(name)) {
			number = add(name);
		}
		if (number != null) {
			out.writeUnsigned(number);
		}
		else {
			out.writeUnsigned(WRITTEN_OUT);
			out.writeString(name);
		}
	}

	private static boolean isVariable(String name) {
		return name.isEmpty() || Character.isDigit(name.charAt(0));
	}

	private synchronized @Nullable Integer add(String name) {
		Integer number = this.numbers.get(name);
		if (number != null || this.names.length >= LIMIT) {
			return number;
		}
		String[] longer = Arrays.copyOf(this.names, this.names.length + 1);
		longer[longer.length - 1] = name;
		this.names = longer;
		number = FIRST + longer.length - 1;
		this.numbers.put(name, number);
		return number;
	}

	@Nullable String read(PackedInput in) {
		int number = (int) in.readUnsigned();
		if (number == NONE) {
			return null;
		}
		return (number == WRITTEN_OUT) ? in.readString() : this.names[number - FIRST];
	}

}
