"""Classes of plain values, made without compiling source: ``NamedTuple`` and ``record``.

They are what ``typing.NamedTuple`` and ``dataclasses.dataclass`` are, for type checkers too. Those two write the source
of a constructor for each class and compile it whenever the module is imported, and ``dataclasses`` imports ``inspect``;
for the hundred classes that a run over one article needs, that took a fifth of the run. Anybody's rule may use either.
"""

from collections.abc import Callable, Iterator
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from _collections import _tuplegetter

    new = tuple.__new__
    #: Constructors of one field, two, ...: all that a run needs, so that it need not compile any.
    _USUAL = (
        lambda _cls, a: new(_cls, (a,)),
        lambda _cls, a, b: new(_cls, (a, b)),
        lambda _cls, a, b, c: new(_cls, (a, b, c)),
        lambda _cls, a, b, c, d: new(_cls, (a, b, c, d)),
        lambda _cls, a, b, c, d, e: new(_cls, (a, b, c, d, e)),
        lambda _cls, a, b, c, d, e, f: new(_cls, (a, b, c, d, e, f)),
        lambda _cls, a, b, c, d, e, f, g: new(_cls, (a, b, c, d, e, f, g)),
        lambda _cls, a, b, c, d, e, f, g, h: new(_cls, (a, b, c, d, e, f, g, h)),
        lambda _cls, a, b, c, d, e, f, g, h, i: new(_cls, (a, b, c, d, e, f, g, h, i)),
    )

    @cache
    def _constructor(count):
        """Return the code that makes a tuple of so many fields, whatever their names are."""
        if 0 < count <= len(_USUAL):
            return _USUAL[count - 1].__code__
        names = "".join(f"a{number}, " for number in range(count))
        return eval(f"lambda _cls, {names}: new(_cls, ({names}))", {}).__code__

    _GLOBALS = {"new": new}

    class _Tuple(tuple):
        """What all named tuples can do."""

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **values):
            made = self._make(map(values.pop, self._fields, self))
            if values:
                raise ValueError(f"Got unexpected field names: {list(values)!r}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    class _NamedTupleMeta(type):
        def __new__(cls, name, bases, namespace):
            if not bases:
                return super().__new__(cls, name, bases, namespace)
            names = tuple(_annotations(namespace))
            if bases != (NamedTuple,):
                raise TypeError(f"{name}: a named tuple has no other base")
            defaults = {field: namespace[field] for field in names if field in namespace}
            if tuple(defaults) != names[len(names) - len(defaults) :]:
                raise TypeError(f"{name}: a field without a default follows one with a default")
            code = _constructor(len(names)).replace(
                co_varnames=("_cls", *names), co_name="__new__", co_qualname=f"{name}.__new__"
            )
            namespace |= {field: _tuplegetter(number, None) for number, field in enumerate(names)}
            namespace |= {
                "__slots__": (),
                "__match_args__": names,
                "__new__": FunctionType(code, _GLOBALS, "__new__", tuple(defaults.values()) or None),
                "_fields": names,
                "_field_defaults": defaults,
            }
            return type(name, (_Tuple,), namespace)

    class NamedTuple(metaclass=_NamedTupleMeta):
        """A tuple whose items have names, as ``typing`` has it."""

    def _annotations(namespace):
        """Return the annotations in the body of a class; from Python 3.14 on there is a function that makes them."""
        make = namespace.get("__annotate__") or namespace.get("__annotate_func__")
        return make(1) if make else namespace.get("__annotations__", {})


class _Missing:
    """No default."""


class _Field:
    """A field of a record."""

    def __init__(self, default: Any, factory: Any, *, init: bool, shown: bool, compare: bool) -> None:
        self.default, self.factory, self.init, self.shown, self.compare = default, factory, init, shown, compare


def field(
    *,
    default: Any = _Missing,
    default_factory: Any = _Missing,
    init: bool = True,
    repr: bool = True,  # noqa: A002
    compare: bool = True,
) -> Any:
    """Declare a field of a record, as in ``dataclasses``."""
    return _Field(default, default_factory, init=init, shown=repr, compare=compare)


@dataclass_transform(field_specifiers=(field,))
def record(*, frozen: bool = False, eq: bool = True) -> Callable[[type[T]], type[T]]:
    """Make a class one of named values, as ``dataclasses.dataclass`` does."""

    def make(cls: type[T]) -> type[T]:
        fields: dict[str, _Field] = {}
        for base in reversed(cls.__mro__[1:]):
            fields |= base.__dict__.get("_record_fields", {})
        for name in cls.__annotations__:
            stated = cls.__dict__.get(name, _Missing)
            found = stated if isinstance(stated, _Field) else field(default=stated)
            fields[name] = found
            if found.default is not _Missing:
                setattr(cls, name, found.default)
            elif stated is not _Missing:
                delattr(cls, name)
        added: dict[str, Any] = {
            "_record_fields": fields,
            "_record_order": tuple(name for name, each in fields.items() if each.init),
            "__dataclass_fields__": _DataclassFields(),
            "__init__": _init,
            "__repr__": _repr,
        }
        if frozen:
            added |= {"__setattr__": _refuse, "__delattr__": _refuse}
        if eq:
            added |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
        for name, value in added.items():
            if name not in cls.__dict__ or name == "__hash__":
                setattr(cls, name, value)
        return cls

    return make


def replace(record: T, **changes: Any) -> T:
    """Return a record with other values in some fields; what is not set by its constructor is made anew."""
    for name in record._record_order:  # type: ignore[attr-defined]
        if name not in changes:
            changes[name] = getattr(record, name)
    return type(record)(**changes)


def initial(record: Any) -> dict[str, Any]:
    """Return the values that a record can be made of again."""
    return {name: getattr(record, name) for name in record._record_order}


def _init(self: Any, *values: Any, **named: Any) -> None:
    order: tuple[str, ...] = self._record_order
    if len(values) > len(order):
        raise TypeError(f"{type(self).__name__} takes {len(order)} values, not {len(values)}")
    given = dict(zip(order, values, strict=False))
    if twice := given.keys() & named.keys():
        raise TypeError(f"{type(self).__name__} got two values for {', '.join(sorted(twice))}")
    if unknown := named.keys() - set(order):
        raise TypeError(f"{type(self).__name__} takes no {', '.join(sorted(unknown))}")
    given |= named
    for name, each in self._record_fields.items():
        if name not in given:
            if each.factory is not _Missing:
                given[name] = each.factory()
            elif each.default is not _Missing:
                given[name] = each.default
            else:
                raise TypeError(f"{type(self).__name__} needs a value for {name}")
    self.__dict__.update(given)
    if (after := getattr(self, "__post_init__", None)) is not None:
        after()


def _compared(self: Any) -> Iterator[Any]:
    return (getattr(self, name) for name, each in self._record_fields.items() if each.compare)


def _eq(self: Any, other: object) -> bool:
    return tuple(_compared(self)) == tuple(_compared(other)) if type(other) is type(self) else NotImplemented


def _hash(self: Any) -> int:
    return hash(tuple(_compared(self)))


def _repr(self: Any) -> str:
    shown = (f"{name}={getattr(self, name)!r}" for name, each in self._record_fields.items() if each.shown)
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _refuse(self: Any, name: str, *_: object) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"{type(self).__name__}: {name} cannot be changed")


class _DataclassFields:
    """The fields of a record for functions of ``dataclasses``, which take it for one of theirs."""

    def __get__(self, instance: object, owner: Any) -> dict[str, Any]:
        import dataclasses

        def made(each: _Field) -> Any:
            given: dict[str, Any] = {"init": each.init, "repr": each.shown, "compare": each.compare}
            if each.factory is not _Missing:
                given["default_factory"] = each.factory
            elif each.default is not _Missing:
                given["default"] = each.default
            return dataclasses.field(**given)

        fields = [(name, Any, made(each)) for name, each in owner._record_fields.items()]
        twin: Any = dataclasses.make_dataclass(owner.__name__, fields)
        found: dict[str, Any] = twin.__dataclass_fields__
        return found
