package dev.abide.downlevel.classes;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes classes functions, before Closure Compiler would: its own classes have enumerable methods, extend builtins only
 * where it recognizes their names, and have no private members. What a class becomes, in the order of its members:
 *
 * <pre>
 * ($super => {
 *   let $private$x$1 = $abide.privateName("#x");
 *   function A() { … }
 *   let $class$1 = A;
 *   $abide.type($class$1, "A", true, $super);
 *   $abide.methods($class$1.prototype, { m() { … } });
 *   function $fields$1() { $abide.field(this, "f", 1); }
 *   function $static$1$1() { static block }
 *   $static$1$1.call($class$1);
 *   return $class$1;
 * })(B)
 * </pre>
 *
 * Functions that are declared stand where their part of the class is written, at last: see {@code FunctionPlaces}.
 */
public final class ClassLowering {
    private final Node type;
    private final BiConsumer<Node, Node> constructors;
    private final String variable;
    private final int number;
    private final Node heritage;
    private final Node members;
    private final PrivateNames privates;
    private final Node body = IR.block();
    private final Node fields = IR.block();
    private final Node privateMethods = IR.block();
    private final List<Node> statics = new ArrayList<>();
    private @Nullable Node literal;
    private boolean isLiteralStatic;
    private int keys;

    private ClassLowering(Node type, int number, BiConsumer<Node, Node> constructors) {
        this.constructors = constructors;
        this.type = type;
        this.number = number;
        this.variable = "$class$" + number;
        this.heritage = Trees.secondOf(type);
        this.members = Trees.lastOf(type);
        this.privates = new PrivateNames(members, number);
    }

    /**
     * Lowers the classes of a tree, inner ones first.
     *
     * @param constructors is told each class and the function that becomes its constructor
     */
    public static void lower(Node root, BiConsumer<Node, Node> constructors) {
        int number = 0;
        for (Node node : Trees.inside(root)) {
            if (node.isClass()) {
                new ClassLowering(node, ++number, constructors).run();
            }
        }
    }

    private void run() {
        String name = ClassNames.nameOf(type);
        privates.replaceIn(members);
        replaceSuperProperties();
        privates.declareIn(body);
        boolean isDerived = !heritage.isEmpty();
        addConstructor(ClassNames.isUsable(name, type) ? name : "", isDerived);
        Node derives = isDerived ? IR.trueNode() : IR.falseNode();
        add(Trees.helper("type", IR.name(variable), IR.string(name), derives, IR.name("$super")));
        addMembers();
        flush();
        statics.forEach(this::add);
        body.addChildToBack(IR.returnNode(IR.name(variable)));
        body.setUseStrict(true);
        Node call = IR.call(IR.arrowFunction(IR.name(""), IR.paramList(IR.name("$super")), body));
        if (isDerived) {
            call.addChildToBack(heritage.detach());
        }
        Trees.replace(type, ClassNames.isDeclaration(type) ? Trees.let(name, call) : call);
    }

    private void add(Node expression) {
        body.addChildToBack(IR.exprResult(expression));
    }

    private void replaceSuperProperties() {
        for (Node member = members.getFirstChild(); member != null; member = member.getNext()) {
            boolean isStatic = member.isStaticMember() || member.isBlock();
            Supplier<Node> home = () -> home(isStatic);
            for (Node node : Trees.inside(member)) {
                if (node.isSuper() && !isCalled(node)) {
                    SuperProperties.replace(node, home);
                }
            }
        }
    }

    private static boolean isCalled(Node superNode) {
        return Trees.parentOf(superNode).isCall();
    }

    private @Nullable String initializer() {
        return hasInstanceParts() ? "$fields$" + number : null;
    }

    // A declaration, so that what the class calls itself is its own; an expression if it has no name.
    private void addConstructor(String name, boolean isDerived) {
        Node own = null;
        for (Node member = members.getFirstChild(); member != null; member = member.getNext()) {
            if (isConstructor(member)) {
                own = member;
            }
        }
        Node function = own == null ? null : Trees.firstOf(own.detach()).detach();
        ClassConstructor constructor = new ClassConstructor(function, variable, number, initializer());
        Node made = !isDerived
                ? constructor.base(name)
                : function == null ? constructor.derivedByDefault(name) : constructor.derived(name);
        constructors.accept(type, made);
        if (!name.isEmpty()) {
            body.addChildToBack(made);
        }
        body.addChildToBack(Trees.let(variable, name.isEmpty() ? made : IR.name(name)));
    }

    private void addMembers() {
        String initializer = initializer();
        for (Node member = members.getFirstChild(); member != null; ) {
            Node next = member.getNext();
            addMember(member.detach());
            member = next;
        }
        if (initializer != null) {
            Node parts = IR.block(privateMethods, fields);
            Node first = fields.hasChildren() ? Trees.firstOf(fields) : type;
            body.addChildToBack(
                    IR.function(IR.name(initializer), IR.paramList(), parts).srcrefTreeIfMissing(first));
        }
    }

    private boolean hasInstanceParts() {
        for (Node member = members.getFirstChild(); member != null; member = member.getNext()) {
            if (!member.isStaticMember() && (isField(member) || PrivateNames.isPrivate(member))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isField(Node member) {
        return member.isMemberFieldDef() || member.isComputedFieldDef();
    }

    private static boolean isConstructor(Node member) {
        return member.isMemberFunctionDef()
                && !member.isStaticMember()
                && member.getString().equals("constructor");
    }

    private void addMember(Node member) {
        if (member.isBlock()) {
            statics.add(inStaticFunction(member, member.cloneNode()));
        } else if (isField(member)) {
            addField(member);
        } else if (PrivateNames.isPrivate(member)) {
            addPrivateMethod(member);
        } else {
            addMethod(member);
        }
    }

    // Static blocks and initializers have `this` and `arguments` of their own.
    private Node inStaticFunction(Node block, Node member) {
        String name = "$static$" + number + "$" + ++keys;
        body.addChildToBack(IR.function(IR.name(name), IR.paramList(), block).srcrefTreeIfMissing(member));
        return IR.call(IR.getprop(IR.name(name), "call"), IR.name(variable));
    }

    private void addField(Node member) {
        Node definition;
        if (PrivateNames.isPrivate(member)) {
            Node value = valueOf(member.getFirstChild());
            boolean isNameless =
                    value.isFunction() && Trees.firstOf(value).getString().isEmpty();
            definition = Trees.helper("privateField", IR.thisNode(), privates.key(member.getString()), value);
            if (isNameless) {
                definition.addChildToBack(IR.trueNode());
            }
        } else {
            Node key = member.isMemberFieldDef() ? IR.string(member.getString()) : computedKey(member);
            definition = Trees.helper("field", IR.thisNode(), key, valueOf(member.getFirstChild()));
        }
        Node statement = IR.exprResult(definition).srcrefTreeIfMissing(member);
        if (member.isStaticMember()) {
            statics.add(inStaticFunction(IR.block(statement), member));
        } else {
            fields.addChildToBack(statement);
        }
    }

    private static Node valueOf(@Nullable Node value) {
        return value == null ? IR.voidNode(IR.number(0)) : value.detach();
    }

    private Node computedKey(Node member) {
        String name = "$key$" + number + "$" + ++keys;
        body.addChildToBack(
                Trees.let(name, Trees.helper("key", Trees.firstOf(member).detach())));
        return IR.name(name);
    }

    private void addPrivateMethod(Node member) {
        String helper =
                member.isGetterDef() ? "privateGetter" : member.isSetterDef() ? "privateSetter" : "privateMethod";
        String name = "$method$" + number + "$" + ++keys;
        flush();
        body.addChildToBack(Trees.let(name, Trees.firstOf(member).detach()));
        Node key = privates.key(member.getString());
        if (member.isStaticMember()) {
            statics.addFirst(Trees.helper(helper, IR.name(variable), key, IR.name(name)));
        } else {
            privateMethods.addChildToBack(IR.exprResult(Trees.helper(helper, IR.thisNode(), key, IR.name(name))));
        }
    }

    // Methods that follow each other are those of one object literal, whose properties are taken over.
    private void addMethod(Node member) {
        boolean isStatic = member.isStaticMember();
        if (ComputedAccessors.isOne(member)) {
            flush();
            add(ComputedAccessors.definition(home(isStatic), member, false));
            return;
        }
        Node open = literal;
        if (open == null || isStatic != isLiteralStatic || ObjectLiterals.repeats(open, member)) {
            flush();
            open = IR.objectlit();
            literal = open;
            isLiteralStatic = isStatic;
        }
        member.setStaticMember(false);
        open.addChildToBack(member);
    }

    private void flush() {
        Node open = literal;
        if (open != null) {
            Node definition = IR.exprResult(Trees.helper("methods", home(isLiteralStatic), open));
            body.addChildToBack(definition.srcrefTreeIfMissing(Trees.firstOf(open)));
            literal = null;
        }
    }

    private Node home(boolean isStatic) {
        Node home = IR.name(variable);
        return isStatic ? home : IR.getprop(home, "prototype");
    }
}
