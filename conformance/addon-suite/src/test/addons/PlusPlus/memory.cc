// node-addon-api's buffers, typed arrays and views, and finalizers with hints.
#define NAPI_VERSION 9
#define NAPI_CPP_EXCEPTIONS
#include <napi.h>

#include <string>
#include <utility>

namespace {

template <typename T>
Napi::Value Fill(Napi::Env env, T first, T step, napi_typedarray_type type) {
    Napi::TypedArrayOf<T> array = Napi::TypedArrayOf<T>::New(env, 3, type);
    for (size_t i = 0; i < array.ElementLength(); i++) {
        array[i] = static_cast<T>(first + static_cast<T>(i) * step);
    }
    return array;
}

// One of every kind.
Napi::Value TypedArrays(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Array all = Napi::Array::New(env);
    all[0u] = Fill<int8_t>(env, -100, 100, napi_int8_array);
    all[1u] = Fill<uint8_t>(env, 0, 100, napi_uint8_array);
    all[2u] = Fill<uint8_t>(env, 50, 100, napi_uint8_clamped_array);
    all[3u] = Fill<int16_t>(env, -30000, 30000, napi_int16_array);
    all[4u] = Fill<uint16_t>(env, 0, 30000, napi_uint16_array);
    all[5u] = Fill<int32_t>(env, -2000000000, 2000000000, napi_int32_array);
    all[6u] = Fill<uint32_t>(env, 0, 2000000000, napi_uint32_array);
    all[7u] = Fill<float>(env, 0.5f, 0.25f, napi_float32_array);
    all[8u] = Fill<double>(env, 0.1, 0.1, napi_float64_array);
    return all;
}

Napi::Value BigIntArrays(const Napi::CallbackInfo &info) {
    Napi::Array all = Napi::Array::New(info.Env());
    all[0u] = Fill<int64_t>(info.Env(), INT64_MIN, 1, napi_bigint64_array);
    all[1u] = Fill<uint64_t>(info.Env(), UINT64_MAX, 1, napi_biguint64_array);
    return all;
}

// A view of a part of memory that has more views.
Napi::Value ViewPart(const Napi::CallbackInfo &info) {
    Napi::ArrayBuffer buffer = info[0].As<Napi::ArrayBuffer>();
    Napi::Int16Array part = Napi::Int16Array::New(info.Env(), 2, buffer, info[1].As<Napi::Number>().Uint32Value());
    part[0] = 0x0102;
    part.Data()[1] = -2;
    return part;
}

Napi::Value Describe(const Napi::CallbackInfo &info) {
    Napi::TypedArray array = info[0].As<Napi::TypedArray>();
    Napi::Object result = Napi::Object::New(info.Env());
    result["type"] = static_cast<int>(array.TypedArrayType());
    result["elementSize"] = array.ElementSize();
    result["elementLength"] = static_cast<double>(array.ElementLength());
    result["byteOffset"] = static_cast<double>(array.ByteOffset());
    result["byteLength"] = static_cast<double>(array.ByteLength());
    result["sameBuffer"] = array.ArrayBuffer().StrictEquals(info[1]) && array.Buffer().StrictEquals(info[1]);
    return result;
}

void WriteView(const Napi::CallbackInfo &info) {
    Napi::DataView view = info[0].As<Napi::DataView>();
    view.SetInt8(0, -1);
    view.SetUint8(1, 255);
    view.SetInt16(2, -2);
    view.SetUint16(4, 65534);
    view.SetInt32(6, -3);
    view.SetUint32(10, 4294967293u);
    view.SetFloat32(14, 1.5f);
    view.SetFloat64(18, -2.25);
}

Napi::Value ReadView(const Napi::CallbackInfo &info) {
    Napi::DataView view = info[0].As<Napi::DataView>();
    Napi::Array all = Napi::Array::New(info.Env());
    all[0u] = view.GetInt8(0);
    all[1u] = view.GetUint8(1);
    all[2u] = view.GetInt16(2);
    all[3u] = view.GetUint16(4);
    all[4u] = view.GetInt32(6);
    all[5u] = view.GetUint32(10);
    all[6u] = view.GetFloat32(14);
    all[7u] = view.GetFloat64(18);
    all[8u] = static_cast<double>(view.ByteOffset());
    all[9u] = static_cast<double>(view.ByteLength());
    all[10u] = view.Data() == static_cast<uint8_t *>(view.ArrayBuffer().Data()) + view.ByteOffset();
    return all;
}

Napi::Value ReadViewAt(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), info[0].As<Napi::DataView>().GetInt32(info[1].As<Napi::Number>().Uint32Value()));
}

Napi::Value MakeViews(const Napi::CallbackInfo &info) {
    Napi::ArrayBuffer buffer = info[0].As<Napi::ArrayBuffer>();
    Napi::Array all = Napi::Array::New(info.Env());
    all[0u] = Napi::DataView::New(info.Env(), buffer);
    all[1u] = Napi::DataView::New(info.Env(), buffer, 8);
    all[2u] = Napi::DataView::New(info.Env(), buffer, 8, 4);
    return all;
}

Napi::Value MakeViewBeyond(const Napi::CallbackInfo &info) {
    return Napi::DataView::New(info.Env(), info[0].As<Napi::ArrayBuffer>(), 8, 400);
}

Napi::Value MakeBuffers(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::Buffer<uint16_t> wide = Napi::Buffer<uint16_t>::New(env, 3);
    for (uint16_t i = 0; i < wide.Length(); i++) {
        wide.Data()[i] = static_cast<uint16_t>(i + 0x4100);
    }
    static char external[] = "external";
    Napi::Buffer<char> shared = Napi::Buffer<char>::New(env, external, 8);
    shared.Data()[0] = 'E';
    Napi::Array all = Napi::Array::New(env);
    all[0u] = wide;
    all[1u] = shared;
    all[2u] = external[0] == 'E';
    all[3u] = Napi::Buffer<char>::Copy(env, external, 3);
    external[1] = 'X';
    all[4u] = Napi::Buffer<char>::New(env, 0);
    return all;
}

// What became of memory that finalizers saw, with their hints.
struct Seen {
    std::string names;
    int count = 0;

    void Add(const char *name, bool isRight) {
        names += std::string(isRight ? " " : " not ") + name;
        count++;
    }
};

Seen seen;

struct Memory {
    char bytes[8] = "memory!";
    const char *name;
};

void Finalized(Napi::Env, char *data, Memory *memory) {
    seen.Add(memory->name, data == memory->bytes);
    delete memory;
}

Memory *Named(const char *name) {
    Memory *memory = new Memory();
    memory->name = name;
    return memory;
}

// Everything that takes memory of ours, with a finalizer that has a hint.
void MakeFinalized(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::HandleScope scope(env);
    Memory *buffer = Named("buffer");
    Napi::Buffer<char>::New(env, buffer->bytes, 8, Finalized, buffer);
    Memory *either = Named("new or copy");
    Napi::Buffer<char> copied = Napi::Buffer<char>::NewOrCopy(env, either->bytes, 8, Finalized, either);
    if (copied.Data()[6] != '!') {
        throw Napi::Error::New(env, "not what was to be copied");
    }
    Memory *external = Named("external");
    Napi::External<char>::New(env, external->bytes, Finalized, external);
    Memory *object = Named("object");
    Napi::Object::New(env).AddFinalizer(Finalized, object->bytes, object);
    Memory *arrayBuffer = Named("array buffer");
    Napi::ArrayBuffer::New(
        env, arrayBuffer->bytes, 8,
        [](Napi::Env env, void *data, Memory *memory) { Finalized(env, static_cast<char *>(data), memory); }, arrayBuffer);
}

// The same without hints.
void MakeFinalizedWithoutHint(const Napi::CallbackInfo &info) {
    Napi::Env env = info.Env();
    Napi::HandleScope scope(env);
    Memory *memory = Named("plain");
    auto finalized = [memory](Napi::Env env, void *data) { Finalized(env, static_cast<char *>(data), memory); };
    Napi::Buffer<char>::New(env, memory->bytes, 8, finalized);
    Memory *external = Named("plain external");
    Napi::External<char>::New(env, external->bytes, [external](Napi::Env env, char *data) { Finalized(env, data, external); });
}

// What an object's finalizer does with the environment: JavaScript may run.
void MakeFinalizedByJavaScript(const Napi::CallbackInfo &info) {
    Napi::HandleScope scope(info.Env());
    Napi::FunctionReference *function = new Napi::FunctionReference(Napi::Persistent(info[0].As<Napi::Function>()));
    Napi::External<Napi::FunctionReference>::New(info.Env(), function, [](Napi::Env env, Napi::FunctionReference *function) {
        Napi::HandleScope scope(env);
        function->Call({Napi::String::New(env, "from a finalizer")});
        delete function;
    });
}

Napi::Value TakeSeen(const Napi::CallbackInfo &info) {
    return Napi::String::New(info.Env(), seen.names);
}

Napi::Value CountSeen(const Napi::CallbackInfo &info) {
    return Napi::Number::New(info.Env(), seen.count);
}

Napi::Object Init(Napi::Env env, Napi::Object exports) {
    exports["typedArrays"] = Napi::Function::New<TypedArrays>(env);
    exports["bigIntArrays"] = Napi::Function::New<BigIntArrays>(env);
    exports["viewPart"] = Napi::Function::New<ViewPart>(env);
    exports["describe"] = Napi::Function::New<Describe>(env);
    exports["writeView"] = Napi::Function::New<WriteView>(env);
    exports["readView"] = Napi::Function::New<ReadView>(env);
    exports["readViewAt"] = Napi::Function::New<ReadViewAt>(env);
    exports["makeViews"] = Napi::Function::New<MakeViews>(env);
    exports["makeViewBeyond"] = Napi::Function::New<MakeViewBeyond>(env);
    exports["makeBuffers"] = Napi::Function::New<MakeBuffers>(env);
    exports["makeFinalized"] = Napi::Function::New<MakeFinalized>(env);
    exports["makeFinalizedWithoutHint"] = Napi::Function::New<MakeFinalizedWithoutHint>(env);
    exports["makeFinalizedByJavaScript"] = Napi::Function::New<MakeFinalizedByJavaScript>(env);
    exports["takeSeen"] = Napi::Function::New<TakeSeen>(env);
    exports["countSeen"] = Napi::Function::New<CountSeen>(env);
    return exports;
}

}  // namespace

NODE_API_MODULE(memory, Init)
