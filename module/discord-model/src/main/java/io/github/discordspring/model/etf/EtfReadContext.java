package io.github.discordspring.model.etf;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/**
 * A map or list that is being read. The text of a name is made when somebody asks for it.
 */
final class EtfReadContext extends TokenStreamContext {

	/** Terms, and behind them the empty list. */
	static final int LIST = 0;

	/** Terms. */
	static final int TUPLE = 1;

	/** Bytes, each of which is a number. */
	static final int BYTES = 2;

	/** Pairs of terms. */
	static final int MAP = 3;

	/** The terms of the input. */
	static final int ROOT = 4;

	private final EtfParser parser;

	private final @Nullable EtfReadContext parent;

	private @Nullable EtfReadContext child;

	private @Nullable Object value;

	/** One of the constants. */
	int kind;

	/** How many elements or pairs are not read yet. */
	int remaining;

	/** The name, once it is made. */
	@Nullable String name;

	/** Where the bytes of the name are; -1 if there is none. */
	int nameStart = -1;

	int nameLength;

	boolean nameLatin1;

	private EtfReadContext(EtfParser parser, @Nullable EtfReadContext parent) {
		this.parser = parser;
		this.parent = parent;
		this._nestingDepth = (parent != null) ? parent._nestingDepth + 1 : 0;
	}

	static EtfReadContext root(EtfParser parser) {
		EtfReadContext context = new EtfReadContext(parser, null);
		context.reset(ROOT, 0);
		return context;
	}

	EtfReadContext child(int kind, int size) {
		if (this.child == null) {
			this.child = new EtfReadContext(this.parser, this);
		}
		this.child.reset(kind, size);
		return this.child;
	}

	private void reset(int kind, int size) {
		this.kind = kind;
		this.remaining = size;
		this._type = (kind == MAP) ? TYPE_OBJECT : (kind == ROOT) ? TYPE_ROOT : TYPE_ARRAY;
		this._index = -1;
		this.name = null;
		this.nameStart = -1;
		this.value = null;
	}

	void advance() {
		this._index++;
	}

	@Override
	public @Nullable EtfReadContext getParent() {
		return this.parent;
	}

	@Override
	public boolean hasCurrentName() {
		return this.nameStart >= 0;
	}

	/** For the path of an error, and so does not fail where a name is not UTF-8. */
	@Override
	public @Nullable String currentName() {
		if (this.name == null && this.nameStart >= 0) {
			return this.parser.decodeLeniently(this.nameStart, this.nameLength);
		}
		return this.name;
	}

	@Nullable String decodedName() {
		if (this.name == null && this.nameStart >= 0) {
			this.name = this.parser.decode(this.nameStart, this.nameLength, this.nameLatin1);
		}
		return this.name;
	}

	@Override
	public @Nullable Object currentValue() {
		return this.value;
	}

	@Override
	public void assignCurrentValue(@Nullable Object value) {
		this.value = value;
	}

}
