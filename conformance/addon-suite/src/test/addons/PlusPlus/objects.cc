// node-addon-api's objects, names and functions in all the ways that one can write it.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace {

// Assignments through operator[], with every kind of key and of value.
Napi::Value Assign(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Object object = info[0].As<Napi::Object>();
    object["bool"] = true;
    object["int"] = -7;
    object["double"] = 0.25;
    object["text"] = "C\xc3\xa4";
    object["wide"] = u"\u00e4\u20ac";
    object["string"] = std::string("with\0nul", 8);
    object["wideString"] = std::u16string(u"\xd800");
    object[std::string("key")] = env.Null();
    object[3u] = env.Undefined();
    Napi::Symbol symbol = Napi::Symbol::New(env, std::string_view("symbol"));
    object[static_cast<Napi::Value>(symbol)] = object.Get("int");
    object["copied"] = object["text"].AsValue();
    Napi::Value viaKey = static_cast<const Napi::Object &>(object)[static_cast<Napi::Value>(symbol)];
    const Napi::Object constant = object;
    Napi::Array read = Napi::Array::New(env, 4);
    read[0u] = viaKey;
    read[1u] = constant["double"];
    read[2u] = constant[std::string("key")];
    read[3u] = constant[3u];
    return read;
}

// Iterates and writes what it visits.
Napi::Value Iterate(const Napi::CallbackInfo &info) {
    Napi::Object object = info[0].As<Napi::Object>();
    const Napi::Object constant = object;
    std::string seen;
    for (const auto &property : constant) {
        seen += property.first.ToString().Utf8Value() + "," + static_cast<Napi::Value>(property.second).ToString().Utf8Value() + ";";
    }
    for (auto property : object) {
        property.second = static_cast<Napi::Value>(property.second).ToNumber().DoubleValue() * 2;
    }
    return Napi::String::New(info.Env(), seen);
}

// Every way to ask for, and to remove, a property.
Napi::Value Ask(const Napi::CallbackInfo &info) {
    Napi::Object object = info[0].As<Napi::Object>();
    Napi::Value key = info[1];
    napi_value plain = key;
    std::string name = key.ToString();
    std::vector<bool> answers = {
        object.Has(key), object.Has(plain), object.Has(name), object.Has(name.c_str()), object.Has(7u),
        object.HasOwnProperty(key), object.HasOwnProperty(plain), object.HasOwnProperty(name), object.HasOwnProperty(name.c_str()),
        object.Get(key) == object.Get(plain), object.Get(name) != object.Get(name.c_str()),
        object.Set(key, 1), object.Set(plain, key), object.Set(name, key), object.Set(name.c_str(), key), object.Set(7u, key),
        object.Delete(key), object.Delete(plain), object.Delete(name), object.Delete(name.c_str()), object.Delete(7u), object.Has(key)};
    std::string text;
    for (bool answer : answers) {
        text += answer ? '1' : '0';
    }
    return Napi::String::New(info.Env(), text);
}

Napi::Value Protect(const Napi::CallbackInfo &info) {
    Napi::Object object = info[0].As<Napi::Object>();
    return Napi::Boolean::New(info.Env(), info[1].ToBoolean() ? object.Freeze() : object.Seal());
}

Napi::Value Relate(const Napi::CallbackInfo &info) {
    Napi::Object object = info[0].As<Napi::Object>();
    Napi::Object prototype = object.GetPrototype();
    return Napi::String::New(
        info.Env(), std::string(object.InstanceOf(info[1].As<Napi::Function>()) ? "instance " : "no instance ") +
                        (prototype.StrictEquals(info[1].As<Napi::Object>().Get("prototype")) ? "own" : "inherited"));
}

Napi::Value Getter(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), *static_cast<int *>(info.Data()));
}

void Setter(const Napi::CallbackInfo &info) {
    *static_cast<int *>(info.Data()) = info[0].As<Napi::Number>();
}

void DefineOn(const Napi::CallbackInfo &info) {
    static int stored = 5;
    Napi::Env env = info.Env();
    Napi::Object object = info[0].As<Napi::Object>();
    object.DefineProperty(Napi::PropertyDescriptor::Accessor<Getter, Setter>("accessor", napi_enumerable, &stored));
    object.DefineProperties(std::vector<Napi::PropertyDescriptor>{
        Napi::PropertyDescriptor::Accessor<Getter>(Napi::Symbol::WellKnown(env, "toStringTag"), napi_default, &stored),
        Napi::PropertyDescriptor::Accessor<Getter>(Napi::String::New(env, "read only"), napi_configurable, &stored),
        Napi::PropertyDescriptor::Function(
            env, object, "method", [](const Napi::CallbackInfo &info) -> Napi::Value { return info.This(); }, napi_default_method),
        Napi::PropertyDescriptor::Value(std::string("value"), Napi::String::New(env, "v"), napi_default_jsproperty),
        Napi::PropertyDescriptor::Value(Napi::Symbol::For(env, "for"), Napi::Boolean::New(env, false), napi_default)});
}

// Every way to make a string or a symbol.
Napi::Value Names(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Array all = Napi::Array::New(env);
    auto add = [&all](const Napi::Value &value) { all[all.Length()] = value; };
    add(Napi::String::New(env, "pointer"));
    add(Napi::String::New(env, "pointer", 5));
    add(Napi::String::New(env, u"wide \u20ac"));
    add(Napi::String::New(env, u"wide \u20ac", 4));
    add(Napi::String::New(env, std::string("string")));
    add(Napi::String::New(env, std::u16string(u"\xdc00 wide string")));
    add(Napi::String::New(env, std::string_view("view of").substr(0, 4)));
    add(Napi::String::From(env, "from"));
    add(Napi::Value::From(env, u"from wide"));
    add(Napi::Value::From(env, 1.5f));
    add(Napi::Value::From(env, uint64_t{1} << 60));
    add(Napi::Value::From(env, std::string("from string")));
    add(Napi::Value::From(env, false));
    add(Napi::Symbol::New(env));
    add(Napi::Symbol::New(env, "described"));
    add(Napi::Symbol::New(env, info[0].As<Napi::String>()));
    add(Napi::Symbol::New(env, static_cast<napi_value>(info[0])));
    add(Napi::Symbol::For(env, std::string("shared")));
    add(Napi::Symbol::For(env, "shared"));
    add(Napi::Symbol::For(env, info[0].As<Napi::String>()));
    add(Napi::Symbol::For(env, static_cast<napi_value>(info[0])));
    add(Napi::Symbol::WellKnown(env, "iterator"));
    return all;
}

Napi::Value WellKnown(const Napi::CallbackInfo &info) {
    return Napi::Symbol::WellKnown(info.Env(), info[0].ToString());
}

Napi::Value ReadString(const Napi::CallbackInfo &info) {
    Napi::String string = info[0].As<Napi::String>();
    std::string narrow = string;
    std::u16string wide = string;
    return Napi::String::New(info.Env(), std::to_string(narrow.size()) + " " + std::to_string(wide.size()) + " " + string.Utf8Value());
}

// The kinds that a value has.
Napi::Value Kinds(const Napi::CallbackInfo &info) {
    Napi::Value value = info[0];
    std::string kinds = std::to_string(value.Type());
    auto add = [&kinds](bool is, const char *name) { kinds += is ? std::string(" ") + name : ""; };
    add(value.IsUndefined(), "undefined");
    add(value.IsNull(), "null");
    add(value.IsBoolean(), "boolean");
    add(value.IsNumber(), "number");
    add(value.IsBigInt(), "bigint");
    add(value.IsDate(), "date");
    add(value.IsString(), "string");
    add(value.IsSymbol(), "symbol");
    add(value.IsArray(), "array");
    add(value.IsArrayBuffer(), "array buffer");
    add(value.IsTypedArray(), "typed array");
    add(value.IsObject(), "object");
    add(value.IsFunction(), "function");
    add(value.IsPromise(), "promise");
    add(value.IsDataView(), "view");
    add(value.IsBuffer(), "buffer");
    add(value.IsExternal(), "external");
    add(value.IsEmpty(), "empty");
    return Napi::String::New(info.Env(), kinds);
}

Napi::Value Coerce(const Napi::CallbackInfo &info) {
    Napi::Array all = Napi::Array::New(info.Env());
    all[0u] = info[0].ToBoolean();
    all[1u] = info[0].ToNumber();
    all[2u] = info[0].ToString();
    all[3u] = info[0].ToObject();
    return all;
}

Napi::Value Numbers(const Napi::CallbackInfo &info) {
    Napi::Number number = info[0].As<Napi::Number>();
    Napi::Array all = Napi::Array::New(info.Env());
    all[0u] = number.Int32Value();
    all[1u] = number.Uint32Value();
    all[2u] = number.Int64Value();
    all[3u] = number.FloatValue();
    all[4u] = static_cast<double>(number);
    return all;
}

Napi::Value Dates(const Napi::CallbackInfo &info) {
    using namespace std::chrono;
    return Napi::Date::New(info.Env(), system_clock::time_point(milliseconds(static_cast<int64_t>(info[0].As<Napi::Date>().ValueOf()))));
}

// Functions that are objects of C++, with what a call knows about itself.
Napi::Value Functions(const Napi::CallbackInfo &info) {
    static int data = 3;
    Napi::Env env = info.Env();
    int captured = info[0].As<Napi::Number>();
    Napi::Object all = Napi::Object::New(env);
    all["add"] = Napi::Function::New(
        env,
        [captured](const Napi::CallbackInfo &info) -> Napi::Value {
            return Napi::Number::New(info.Env(), captured + *static_cast<int *>(info.Data()));
        },
        "add", &data);
    all["nothing"] = Napi::Function::New(env, [](const Napi::CallbackInfo &) {}, std::string("no thing"));
    all["Tell"] = Napi::Function::New(
        env,
        [](const Napi::CallbackInfo &info) -> Napi::Value {
            Napi::Array told = Napi::Array::New(info.Env());
            told[0u] = info.IsConstructCall();
            told[1u] = info.NewTarget().IsEmpty() ? info.Env().Null() : info.NewTarget().As<Napi::Object>().Get("name");
            told[2u] = static_cast<double>(info.Length());
            told[3u] = info.Length() > 7 ? info[7] : info[info.Length()];
            return told;
        },
        "Tell");
    return all;
}

Napi::Value CallInAllWays(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Function function = info[0].As<Napi::Function>();
    Napi::FunctionReference reference = Napi::Persistent(function);
    napi_value receiver = info[1];
    Napi::Value one = Napi::Number::New(env, 1);
    napi_value plain = one;
    std::vector<napi_value> plains = {one, one};
    std::vector<Napi::Value> values = {one, one, one};
    Napi::Array all = Napi::Array::New(env);
    auto add = [&all](const Napi::Value &value) { all[all.Length()] = value; };
    add(function({}));
    add(function.Call({plain}));
    add(function.Call(plains));
    add(function.Call(values));
    add(function.Call(1, &plain));
    add(function.Call(receiver, {plain}));
    add(function.Call(receiver, plains));
    add(function.Call(receiver, values));
    add(function.Call(receiver, 1, &plain));
    add(function.New({plain}));
    add(function.New(plains));
    add(function.New(1, &plain));
    add(reference({}));
    add(reference.Call({plain}));
    add(reference.Call(receiver, plains));
    add(reference.New({plain}));
    Napi::FunctionReference moved = std::move(reference);
    add(moved.Call(plains));
    add(Napi::Boolean::New(env, reference.IsEmpty()));
    return all;
}

Napi::Value Tag(const Napi::CallbackInfo &info) {
    static const napi_type_tag first = {1, 2}, second = {1, 3};
    Napi::Object object = info[0].As<Napi::Object>();
    object.TypeTag(&first);
    return Napi::Boolean::New(info.Env(), object.CheckTypeTag(&first) && !object.CheckTypeTag(&second));
}

Napi::Value Chain(const Napi::CallbackInfo &info) {
    Napi::Promise promise = info[0].As<Napi::Promise>();
    return promise.Then(info[1].As<Napi::Function>(), info[2].As<Napi::Function>()).Catch(info[3].As<Napi::Function>());
}

Napi::Value Settle(const Napi::CallbackInfo &info) {
    Napi::Promise::Deferred deferred(info.Env());
    if (info[0].ToBoolean()) {
        deferred.Resolve(info[1]);
    } else {
        deferred.Reject(info[1]);
    }
    return deferred.Promise();
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["assign"] = Napi::Function::New<Assign>(env);
    exports["iterate"] = Napi::Function::New<Iterate>(env);
    exports["ask"] = Napi::Function::New<Ask>(env);
    exports["protect"] = Napi::Function::New<Protect>(env);
    exports["relate"] = Napi::Function::New<Relate>(env);
    exports["defineOn"] = Napi::Function::New<DefineOn>(env);
    exports["names"] = Napi::Function::New<Names>(env);
    exports["wellKnown"] = Napi::Function::New<WellKnown>(env);
    exports["readString"] = Napi::Function::New<ReadString>(env);
    exports["kinds"] = Napi::Function::New<Kinds>(env);
    exports["coerce"] = Napi::Function::New<Coerce>(env);
    exports["numbers"] = Napi::Function::New<Numbers>(env);
    exports["dates"] = Napi::Function::New<Dates>(env);
    exports["functions"] = Napi::Function::New<Functions>(env);
    exports["callInAllWays"] = Napi::Function::New<CallInAllWays>(env);
    exports["tag"] = Napi::Function::New<Tag>(env);
    exports["chain"] = Napi::Function::New<Chain>(env);
    exports["settle"] = Napi::Function::New<Settle>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(objects, Init)
