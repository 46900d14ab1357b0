package dev.abide.downlevel.classes;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Puts object literals together, one part after the other, so that their members stand in the order in which they are
 * written: those that have accessors before other members, or beside computed keys or what is spread. Closure Compiler
 * moves the accessors to the front, reads those that follow what is spread, and refuses computed ones; some engines
 * move them to the end. {@code {a: 1, [k]: 2, get b() {…}}} becomes {@code $abide.extend($abide.property({a: 1}, k, 2),
 * {get b() {…}})}.
 */
public final class ObjectLiterals {
    private @Nullable Node whole;
    private Node part = IR.objectlit();

    private ObjectLiterals() {}

    /** Replaces a literal if it is such a one. */
    public static void replace(Node literal) {
        if (!isConcerned(literal)) {
            return;
        }
        ObjectLiterals parts = new ObjectLiterals();
        while (literal.hasChildren()) {
            parts.add(Trees.firstOf(literal).detach());
        }
        Trees.replace(literal, parts.joined());
    }

    private static boolean isConcerned(Node literal) {
        boolean hasAccessors = false;
        boolean hasOthers = false;
        boolean hasSpread = false;
        for (Node member = literal.getFirstChild(); member != null; member = member.getNext()) {
            boolean isAccessor = isAccessor(member);
            if (ComputedAccessors.isOne(member)
                    || (hasAccessors && !isAccessor)
                    || (hasSpread && mayChangeOthers(member))
                    || (isAccessor && (hasOthers || repeats(literal, member)))) {
                return true;
            }
            hasAccessors |= isAccessor;
            hasOthers |= member.isComputedProp() || member.isSpread();
            hasSpread |= member.isSpread();
        }
        return false;
    }

    // What is spread is read before what follows is evaluated; the compiler would read all at the end.
    private static boolean mayChangeOthers(Node node) {
        if (node.isFunction()) {
            return false;
        }
        boolean hasEffect = switch (node.getToken()) {
            case CALL, NEW, OPTCHAIN_CALL, TAGGED_TEMPLATELIT, INC, DEC, DELPROP, YIELD, AWAIT -> true;
            default -> NodeUtil.isAssignmentOp(node);
        };
        for (Node each = node.getFirstChild(); each != null && !hasEffect; each = each.getNext()) {
            hasEffect = mayChangeOthers(each);
        }
        return hasEffect;
    }

    private static boolean isAccessor(Node member) {
        return member.isGetterDef() || member.isSetterDef();
    }

    /** Tells whether a literal has another member of that name, and not the other half of a pair. */
    static boolean repeats(Node literal, Node member) {
        for (Node each = literal.getFirstChild(); each != null; each = each.getNext()) {
            boolean isComparable = !each.equals(member)
                    && !each.isComputedProp()
                    && !member.isComputedProp()
                    && !each.isSpread()
                    && !member.isSpread();
            boolean isPair =
                    (each.isGetterDef() && member.isSetterDef()) || (each.isSetterDef() && member.isGetterDef());
            if (isComparable && !isPair && each.getString().equals(member.getString())) {
                return true;
            }
        }
        return false;
    }

    private void add(Node member) {
        if (ComputedAccessors.isOne(member)) {
            join(ComputedAccessors.definition(joined(), member, true));
        } else if (member.isComputedProp()) {
            Node target = joined();
            Node key = Trees.firstOf(member).detach();
            Node value = Trees.firstOf(member).detach();
            boolean isNameless =
                    value.isFunction() && Trees.firstOf(value).getString().isEmpty();
            Node property = Trees.helper("property", target, key, value);
            if (isNameless) {
                property.addChildToBack(IR.trueNode());
            }
            join(property);
        } else if (member.isSpread()) {
            Node target = joined();
            join(Trees.helper("spread", target, Trees.firstOf(member).detach()));
        } else {
            Node last = part.getLastChild();
            boolean followsAccessor = last != null && isAccessor(last) && !isAccessor(member);
            if (followsAccessor || repeats(part, member)) {
                join(joined());
            }
            part.addChildToBack(member);
        }
    }

    private void join(Node joined) {
        whole = joined;
        part = IR.objectlit();
    }

    private Node joined() {
        Node before = whole;
        if (before == null) {
            return part;
        }
        return part.hasChildren() ? Trees.helper("extend", before, part) : before;
    }
}
